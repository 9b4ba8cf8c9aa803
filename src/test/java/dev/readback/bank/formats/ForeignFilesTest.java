package dev.readback.bank.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.BankFormat;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as other programs and people write them. */
class ForeignFilesTest {

  private static Outcome<QuestionSet> read(String format, String text) {
    BankFormat.Reader reader = BankFormats.named(format).flatMap(BankFormat::reader).orElseThrow();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(reader.recognises(bytes)).isTrue();
    return reader.read(bytes, "file", false);
  }

  private static List<String> right(Question question) {
    return ((Choice) question.interaction())
        .options().stream().filter(Option::correct).map(Option::text).toList();
  }

  @Test
  void giftOfManyHands() {
    List<Question> questions =
        read(
                "gift",
                """
                \uFEFF// made by hand
                $CATEGORY: News/This week

                ::Q1:: Who said it? {
                  =Ida \\~ Brandt # yes
                  ~%50%Tomas # half
                  ~nobody
                  ####See the second paragraph.
                }

                Ida is the {=harbour master ~mayor} of Vellmar.

                The harbour is open. {T}

                How many boats? {#42:1}

                How many in all? {#40..44}

                Who is mayor? {=Tomas =%50%T. Reyes}

                Match. {=Ida -> master =Tomas -> mayor}

                Which two? {~%50%a ~%50%b ~%-100%c}
                """)
            .value()
            .questions();
    assertThat(questions).hasSize(8);
    assertThat(right(questions.get(0))).containsExactly("Ida ~ Brandt");
    assertThat(questions.get(0).explanation()).isEqualTo("See the second paragraph.");
    Gap gap = (Gap) questions.get(1).interaction();
    assertThat(gap.text()).isEqualTo("Ida is the {{1}} of Vellmar.");
    assertThat(gap.gaps().get(0).options()).containsExactly("harbour master", "mayor");
    assertThat(((TrueFalse) questions.get(2).interaction()).answer()).isTrue();
    assertThat(questions.get(3).interaction())
        .isEqualTo(NumberEntry.of(new BigDecimal(42), BigDecimal.ONE, null));
    assertThat(questions.get(4).interaction())
        .isEqualTo(new NumberEntry(new BigDecimal(40), new BigDecimal(44), null));
    assertThat(((TextEntry) questions.get(5).interaction()).accepted())
        .extracting(Accepted::fraction)
        .containsExactly(1.0, 0.5);
    assertThat(((Match) questions.get(6).interaction()).pairs()).hasSize(2);
    assertThat(right(questions.get(7))).containsExactly("a", "b");
  }

  @Test
  void moodleExports() {
    Outcome<QuestionSet> read =
        read(
            "moodle-xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
              <question type="category"><category><text>$course$/top/Default/Week 3</text></category></question>
              <question type="multichoice">
                <name><text>q</text></name>
                <questiontext format="html"><text><![CDATA[<p>Who <b>said</b> it &amp; why?</p>]]></text></questiontext>
                <single>true</single>
                <answer fraction="100" format="html"><text><![CDATA[<p>Ida</p>]]></text></answer>
                <answer fraction="0" format="html"><text>Tomas</text></answer>
              </question>
              <question type="cloze">
                <questiontext format="html"><text><![CDATA[In {1:MC:spring~=autumn#right} of {2:NM:=1999:0}, {1:SA:=Ida~%50%she}.]]></text></questiontext>
              </question>
              <question type="gapselect">
                <questiontext format="html"><text>The [[1]] of [[2]].</text></questiontext>
                <selectoption><text>harbour</text><group>1</group></selectoption>
                <selectoption><text>Vellmar</text><group>2</group></selectoption>
                <selectoption><text>ship</text><group>1</group></selectoption>
              </question>
              <question type="ordering">
                <questiontext format="html"><text>Order.</text></questiontext>
                <answer fraction="1"><text>first</text></answer>
                <answer fraction="2"><text>second</text></answer>
              </question>
              <question type="shortanswer">
                <questiontext format="plain_text"><text>Is 1 &lt; 2?</text></questiontext>
                <answer fraction="100"><text>ye*</text></answer>
                <answer fraction="0"><text>*</text><feedback><text>no</text></feedback></answer>
              </question>
            </quiz>
            """);
    List<Question> questions = read.value().questions();
    assertThat(read.value().title()).isEqualTo("Default/Week 3");
    assertThat(questions.get(0).stem()).isEqualTo("Who said it & why?");
    assertThat(right(questions.get(0))).containsExactly("Ida");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::line)
        .containsExactly("file:6:5: formatting, pictures and links are not kept; their words are");
    Gap cloze = (Gap) questions.get(1).interaction();
    assertThat(cloze.text()).isEqualTo("In {{1}} of {{2}}, {{3}}.");
    assertThat(cloze.gaps().get(0).options()).containsExactly("spring", "autumn");
    assertThat(cloze.gaps().get(1).accepted().get(0).text()).isEqualTo("1999");
    Gap select = (Gap) questions.get(2).interaction();
    assertThat(select.gaps().get(0).options()).containsExactly("harbour", "ship");
    assertThat(((Order) questions.get(3).interaction()).items())
        .extracting(i -> i.text())
        .containsExactly("first", "second");
    TextEntry text = (TextEntry) questions.get(4).interaction();
    assertThat(questions.get(4).stem()).isEqualTo("Is 1 < 2?");
    assertThat(text.accepted()).containsExactly(new Accepted("ye*", 1, null, true));
    assertThat(text.notAccepted()).isEmpty();
  }

  @Test
  void tablesThatPeopleMake() {
    List<Question> questions =
        read(
                "csv",
                """
                Question,Answer A,Answer B,Answer C,Correct Answer
                Who?,Ida,"Tomas, the mayor",nobody,B
                Where?,Vellmar,Brest,,Vellmar
                It is so.,,,,TRUE
                """)
            .value()
            .questions();
    assertThat(right(questions.get(0))).containsExactly("Tomas, the mayor");
    assertThat(right(questions.get(1))).containsExactly("Vellmar");
    assertThat(((TrueFalse) questions.get(2).interaction()).answer()).isTrue();
  }

  @Test
  void aikenAsExamplesShowIt() {
    List<Question> questions =
        read("aiken", "Who?\nA) Ida\nB) Tomas\nANSWER: B\n\nWhere?\nA. here\nB. there\nANSWER: A")
            .value()
            .questions();
    assertThat(questions)
        .extracting(ForeignFilesTest::right)
        .containsExactly(List.of("Tomas"), List.of("here"));
  }

  @Test
  void anItemOfAnotherQtiTool() {
    Outcome<QuestionSet> read =
        read(
            "qti21",
            """
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="choice"
                title="Unattended Luggage" adaptive="false" timeDependent="false">
              <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
                <correctResponse><value>ChoiceA</value></correctResponse>
              </responseDeclaration>
              <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
              <itemBody>
                <p>Look at the text in the picture.</p>
                <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
                  <prompt>What does it say?</prompt>
                  <simpleChoice identifier="ChoiceA">Stay with it.</simpleChoice>
                  <simpleChoice identifier="ChoiceB">Leave it.</simpleChoice>
                </choiceInteraction>
              </itemBody>
              <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
            </assessmentItem>
            """);
    Question question = read.value().questions().get(0);
    assertThat(question.id()).isEqualTo("choice");
    assertThat(question.stem()).isEqualTo("Look at the text in the picture.\nWhat does it say?");
    assertThat(right(question)).containsExactly("Stay with it.");
    assertThat(((Choice) question.interaction()).shuffle()).isFalse();
  }

  @Test
  void openTriviaDbDecodesEveryNamedEntity() {
    Question question =
        read(
                "opentdb",
                """
                {"response_code":0,"results":[{"type":"multiple","difficulty":"hard",
                "category":"Film","question":"Who wrote &ldquo;Caf&eacute;&rdquo; &amp; &quot;&Uuml;ber&quot;&#039;s end&hellip;?",
                "correct_answer":"A&ntilde;o","incorrect_answers":["B","C","D"]}]}
                """)
            .value()
            .questions()
            .get(0);
    assertThat(question.stem()).isEqualTo("Who wrote “Café” & \"Über\"'s end…?");
    assertThat(right(question)).containsExactly("Año");
  }

  @Test
  void theSameFileGivesTheSameIds() {
    String file = "Who? {=Ida ~Tomas}\n";
    assertThat(read("gift", file).value()).isEqualTo(read("gift", file).value());
    assertThat(read("gift", file).value().questions().get(0).id()).matches("q-[0-9a-f]{10}");
  }
}
