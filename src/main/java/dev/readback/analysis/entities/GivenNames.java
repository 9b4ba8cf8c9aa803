package dev.readback.analysis.entities;

import dev.readback.analysis.Entity.Gender;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Common given names that are nearly always of one sex. */
final class GivenNames {

  private static final Set<String> FEMALE =
      set(
          """
          mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy
          betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa
          deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda
          pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
          catherine maria heather diane ruth julie olivia joyce virginia victoria lauren christina
          joan evelyn judith andrea hannah megan cheryl jacqueline martha gloria teresa ann sara
          madison kathryn janice jean abigail sophia frances alice judy grace denise amber doris
          marilyn danielle beverly theresa diana brittany natalie isabella kayla lori alexis
          tiffany rose loretta hillary angelina natasha olga tatiana svetlana irina elena
          ekaterina yelena galina lucy charlotte chloe sophie eleanor claire clare zoe louise
          fiona kirsty gillian hazel caroline kate katie gemma harriet imogen isla freya ella mia
          ava amelia poppy daisy ellie jodie siobhan aoife niamh sinead nicola paula ursula ingrid
          astrid greta annegret sabine petra heike monika silvia giulia francesca chiara martina
          elisa alessandra paola valentina carmen pilar lucia marta ines ana beatriz fernanda
          gabriela juana rosa luisa isabel cristina marie camille juliette sylvie monique brigitte
          veronique nathalie valerie aurelie celine helene fatima aisha khadija maryam zainab
          leila layla amina nadia samira yasmin malala benazir priya anjali deepika sunita indira
          sonia kamala lakshmi meena nisha pooja mei yuki akiko keiko naomi yoko ayumi hyun-ah
          sun-hee carrie ellen jane julia jill joanna josephine joy kelly kirsten kristin kristen
          leah lillian lily lydia marian marjorie maureen melanie mildred molly monica peggy
          penelope phyllis priscilla regina roberta rosemary roxanne sally sheila stacey stella
          sue susanne suzanne sylvia tamara tanya tara thelma tina tracey vanessa vera veronica
          vivian wanda wendy yvonne zara jacinda jeannette meghan kathy debbie cindy sandy bridget
          brigid edith elsa eva esther florence gwen gwendolyn hilda ida irene jenny agnes agatha
          beatrice bella bertha bonnie bethany cecilia celia clara constance cora daphne delia
          della dolores edna eileen eliza elsie erica erika ethel eugenia eunice felicia geraldine
          gertrude gina ginger glenda gretchen guadalupe harriett henrietta
          """);

  private static final Set<String> MALE =
      set(
          """
          james john robert michael william david richard joseph thomas charles christopher daniel
          matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward
          ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
          scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
          tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan
          carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan
          billy bruce albert willie gabriel alan juan logan wayne ralph roy eugene randy vincent
          russell louis philip bobby johnny bradley harry boris vladimir dmitry sergei sergey
          alexei igor ivan mikhail nikolai oleg andrei andrzej mateusz jaroslaw lech pawel piotr
          tomasz marek krzysztof stefan hans klaus jurgen wolfgang dieter helmut gerhard horst
          günter karl heinz uwe friedrich pierre jean-claude francois jacques michel philippe
          laurent nicolas emmanuel antoine luc marcel yves alain gilles thierry olivier carlos
          luis miguel jorge pedro manuel fernando javier diego pablo ricardo rafael alejandro
          sergio andres antonio francisco marco mario luigi giovanni giuseppe paolo matteo
          alessandro silvio roberto stefano claudio mohammed muhammad mohamed ahmed ali hassan
          hussein omar ibrahim mustafa yusuf khalid abdul abdullah recep tayyip mehmet kemal imran
          nawaz asif narendra rajesh amit sanjay vijay rahul manmohan sunil anil ravi suresh
          mahesh hiroshi takashi kenji shinzo akira satoshi jinping barack bill mike chuck steve
          dave tom tim jim bob ben dan greg jeff ken matt nick pete phil ray rick rob ron sam ted
          tony will chad chadwick clint craig curtis dale darren dean derek dominic don duncan
          dwayne earl edgar edwin elliott ernest felix floyd franklin fred frederick gareth gavin
          geoffrey geoff gilbert glen glenn gordon graham grant guy hamish harvey herbert herman
          howard hugh hugo ian isaac jared jay jeremiah jerome joel julian kirk lance leo leon
          leonard leroy lewis liam lloyd lucas luke malcolm marcus martin martyn marvin maurice
          max melvin micah mitchell mitch morgan neil nelson nigel norman oliver oscar owen perry
          preston quentin randall reginald rex rodney roland rory ross rupert salvatore saul seth
          shaun sidney simon spencer stanley stuart stewart sylvester terrence theodore todd toby
          travis trevor troy vernon victor virgil wallace warren wesley wilbur winston zach sepp
          holger konrad hamza osama saddam bashar joachim lukasz mariusz yevgeny slawomir franky
          dick mitt newt rand
          """);

  private GivenNames() {}

  private static Set<String> set(String names) {
    return Set.copyOf(List.of(names.strip().split("\\s+")));
  }

  /** The sex of who bears this given name; empty where it is not known or not certain. */
  static Optional<Gender> gender(String givenName) {
    String name = Words.fold(givenName);
    if (FEMALE.contains(name)) {
      return Optional.of(Gender.FEMALE);
    }
    return MALE.contains(name) ? Optional.of(Gender.MALE) : Optional.empty();
  }
}
