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
          gertrude gina ginger glenda gretchen guadalupe harriett henrietta adriana alexandra
          alexandria alicia alina alison allison alma amelie anastasia anita annabel anne annette
          annie antonia arlene audrey aurora barbra becky belinda bernadette bianca birgit blanca
          brooke camilla candice cara carla carly carole cassandra cathleen cathy charlene chelsea
          chiyo christa christiane colette connie consuelo cordelia dagmar daniela darlene dawn
          deanna deirdre dina dolly doreen dorothea ebony elaine eleni elke emilia erin ernestine
          eugenie faith fay felicity fran franziska freda frida gail genevieve georgia georgina
          giovanna giselle glynis gretel gudrun hanna hattie hedwig helena helga hermione hope
          inga inge ingeborg inger iris isabelle ivana ivy jacqui jana janine jasmine jeanette
          jeanne jemima jennie jodi johanna josefina josie juanita juliana juliet justine karin
          karina karla katarina katharina katja katrin kerstin khadijah kristine lara larissa
          latoya lea leticia lidia lieselotte lilian liliana lillie lina lizzie lola lorena lorna
          lorraine louisa lourdes luce luciana lucille ludmila lynda lynn lynne mabel madeleine
          magda magdalena maggie malia mandy manuela marcela marcia margarita margot margret
          marguerite mariam mariana marianne marina marlene mathilde matilda maud maude maxine
          melinda mercedes meredith millicent millie mina mirabelle miranda miriam muriel myra
          myrtle nadine najat nan nellie nichole nina nora noreen norma octavia odette odile olive
          oprah paige patty pauline pearl penny phoebe pia pippa polly preeti queenie rachael
          raquel rebekah renata rhoda rhonda rita robyn rochelle rosalie rosalind rosanna rosie
          rowena ruby sabrina sadie salma saoirse selena selma serena sheena sheryl shirin sigrid
          silje simona sofia soledad solveig sonja stefanie sunniva susana sybil tabitha tami
          tammy tasha tatyana tess tessa tracy tricia trish trudy una ute valeria verity veronika
          vicki vicky viktoria viola violet wilhelmina wilhelmine wilma winifred xenia yasmine
          yolanda yolande yuko zahra zelda zoya
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
          dick mitt newt rand abdulaziz abdulla abel abraham adolf adrian agustin akio alastair
          albrecht alexandre alfonso alfred alfredo alistair allan alvaro alvin amir amos anatoly
          anders andreas andy angus ansel anton archibald archie ari armando arnaud arnold arturo
          arvind asher ashok axel aziz baltasar barry bart bartholomew basil benedict benito benny
          bernard bernd bert bjorn boyd brad brendan brent brett bruno bud byron caleb calvin
          cameron camilo carlo carsten cedric cesar charley charlie christoph christophe christos
          clarence claude clay clement cliff clifford clive colin conor conrad corey cornelius
          cyril damian damien damon danny darius darrell darryl declan denzel denzil desmond
          detlef dexter dietrich dimitri dirk domenico donal donnie doug dougal dustin eamon eben
          ed eddie eduard eduardo eli elias elijah eliot elmer emil emilio emmett enrico enrique
          enzo erich erik ernesto ernie erwin esteban etienne evo ewan fabian fabio fabrice faisal
          farouk federico ferdinand fergus fernand fidel filippo finn florian fritz gabor garrett
          gaston geert georg georges gerard germain gerry gino giorgio giulio godfrey gonzalo
          gottfried graeme gregor grigory guillaume guillermo gunnar gunther gus gustav gustavo
          haakon hakan hank hannes hans-jurgen harald harun heath hector heinrich helge hendrik
          henning henri henrik hermann hernan hideo homer horace horatio hosea hosni hubert
          humphrey iain ignacio ike ilya immanuel ingmar irving irwin isidore ismail israel itzhak
          ivo jacek jackson jake jakob jamal janos jarvis jasper javed jed jeffery jens jerzy
          jesus jimmie joao jonah jonas jorn josef josh josiah juha julio julius junichi kamal
          karim karsten kaspar keir kelvin kent kofi kris kurt kyriakos lars lawrie len lennart
          lenny leopold lex lionel lorenzo lothar louie luciano ludwig lukas luther lyle lyndon
          magnus malik manfred manny marc marc-andre marcello marcelo marlon mathias mathieu
          matthias mauricio maximilian mehdi merlin mick mickey miles miloslav milton mohammad
          mohandas moritz moses moshe murray mustapha nabil ned neville nikita niklas nikolas
          nikolaus nils noel norbert olaf ole olof orlando oskar osvaldo otto pascal patrik paulo
          pavel percy pietro pradeep prakash pranab rabin radovan rafe rainer raj ralf ramon
          ramzan randolph raoul rashid rasmus raul ravindra reggie reinhard reuben reza rhys
          richie roderick rodolfo rodrigo rogelio rohan roman romeo ronan ronnie roscoe ruben rudi
          rudolf rudolph rufus rune rustam sadiq sander sanjeev santiago sebastian sebastien
          selwyn severin shane shashi shimon siegfried sigmund simeon slobodan sonny soren stan
          steffen stephan sven tancredo tarek tariq teddy terence thaddeus theo theodor thor
          thorsten tiago timo tiziano tobias tod tommy torsten toru tristan tyrone ulrich umberto
          uri vaclav valentin valentino vikram viktor vince vincenzo vinod vito vittorio vojtech
          volker waldo walt warwick werner wilfred wilhelm willem willi willis woodrow xavier
          yannick yitzhak yuri zbigniew zdenek zoltan
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
