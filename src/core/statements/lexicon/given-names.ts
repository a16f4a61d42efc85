import { wordSet } from './words';

/** Common given names of several languages, by the pronoun that mostly goes with them. */
export const MALE_NAMES = wordSet(`
aaron abdul abdullah abel abraham adam adolf adrian ahmad ahmed akira al alan albert alberto aldo alec alejandro aleksandr alessandro alex alexander alexandre alexei alfred alfredo ali allan allen alphonse alvin amir amos anatoly anders andre andreas andrei andrés andrew andy angelo ansel anthony anton antonio antónio antonín archibald ari aristide arnold arthur arturo arun asher augustus axel ayman
barack barry bart bartholomew basil ben benedict benjamin benny bernard bernhard bernie bert bill billy björn blake bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan burt byron
caleb calvin cameron carl carlo carlos cecil cedric cesar césar chad charles charlie chen chester chris christian christoph christopher chuck clarence clark claude clay clement clifford clint clive clyde colin connor conrad cory craig curtis cyril
dale damian damon dan daniel danny darius darnell darrell darren dave david dean demetrius denis dennis derek desmond dev dexter diego dieter dietrich dimitri dirk dmitri dominic don donald douglas doug drew duncan dustin dwayne dwight dylan
earl ed eddie edgar edmund eduard eduardo edward edwin egon eli elias elijah elliot elliott elmer elon emad emanuel emil emilio emmanuel enrico enrique eric erich erik ernest ernesto ernst erwin ethan étienne eugene evan evgeny ezra
fabio faisal felipe felix ferdinand fernando fidel filip floyd francesco francis francisco françois frank franklin franz fred freddie frederic frederick friedrich fritz fyodor
gabriel gareth garrett garry gary gavin gene geoff geoffrey george georges gerald gerard gerhard gilbert giles giorgio giovanni giuseppe glen glenn gonzalo gordon graham grant greg gregor gregory guido guillaume günter gus gustav guy
hamid hamza hank hans harald harold harrison harry harvey hassan heinrich heinz helmut hendrik henri henrik henry herb herbert herman hermann hideo hiroshi homer horace horatio howard hubert hugh hugo humphrey hussein huw
ian ibrahim ignacio igor ilya immanuel imran irving isaac isaiah ismail ivan ivo
jack jacob jacques jaime jake jamal james jamie jan janos jared jason javier jay jean jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jim jimmy joachim joao joão joaquin joe joel joey johan johann johannes john johnny jon jonas jonathan jordan jorge jose josé josef joseph josh joshua josiah juan jules julian julien julio julius junior jürgen justin
kamal karl keith kelvin ken kenji kenneth kent kevin khalid kim kirk klaus kofi konrad konstantin kumar kurt kyle
lance larry lars laszlo laurence laurent lawrence lee leif len lennart leo leon leonard leonardo leonid leopold leroy leslie lester lev levi lewis liam linus lionel lloyd llyr logan lorenzo lou louis luc luca lucas lucien ludwig luigi luis luiz luke luther lyndon
mahmoud malcolm manfred manuel marc marcel marcelo marco marcus mario mark marlon marshall martin marty marvin mathias matt matteo matthew matthias maurice mauricio max maxim maximilian maxwell mehmet melvin michael michel miguel mike mikhail miles milton mitch mitt mohamed mohammad mohammed morgan morris mortimer moses muhammad murray mustafa
naoki napoleon narendra nate nathan nathaniel neal neil nelson nicholas nick nicola nicolas nicolás nigel niklas nikolai nikolas noah noam noel norbert norman
olaf ole oleg oliver olivier omar orson oscar oskar oswald otto owen
pablo paolo pascal pat patrick paul paulo pavel pedro percy perry pete peter petr phil philip philippe phillip pier pierre pieter piotr prakash preston
qasim quentin quincy
rafael raj rajesh ralph ramon randall randy raoul raphael rashid raul ravi ray raymond reginald rene rené reuben rex ricardo richard rick ricky rob robert roberto robin rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross rowan roy ruben rudolf rudy rufus rupert russ russell ryan
salman salvador sam samir samuel sanjay santiago satya saul scott sean sebastian serge sergei sergey sergio seth shane shaun shinzo sid sidney siegfried sigmund silvio simon solomon spencer stan stanislav stanley stefan stefano stephen steve steven stewart stuart sundar sven sylvester
tariq ted terence terrence terry thaddeus theo theodor theodore thierry thomas tim timothy toby todd tom tomas tomás tommy tony travis trevor tristan troy tyler tyrone
ulrich umberto
václav vaughan vernon victor viktor vincent vincenzo virgil vitaly vittorio vivek vlad vladimir volodymyr
wade wallace wally walt walter ward warren wayne wendell werner wilbur wilfred wilhelm will willem william willie wim winston wolfgang woodrow
xavier xi yann yannick yasser yuri yves yusuf zach zachary zane zhang`);

export const FEMALE_NAMES = wordSet(`
abigail ada adela adele adriana agatha agnes aisha alberta alexandra alexis alice alicia alina alison allison alma amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann anna annabel anne annette annie antonia april aretha ariana astrid audrey aurora ava ayesha
barbara beatrice beatrix becky belinda bella bernadette bernice bertha beth bethany betsy betty beverly bianca blanche bonnie brenda bridget britney brittany brooke
camilla camille candace carina carla carmen carol carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celia chandra charlotte chelsea cheryl chloe christina christine cindy claire clara clarissa claudia cleopatra clementine colette colleen constance cora cordelia courtney cristina cynthia
daisy dana daniela danielle daphne dawn deborah debbie debra delia denise diana diane dolores donna dora doris dorothea dorothy
edith edna eileen elaine eleanor elena eliza elizabeth ella ellen eloise elsa elsie eluned emily emma erica erika erin esmeralda estelle esther ethel eunice eva eve evelyn
faith fatima felicity fiona flora florence frances francesca françoise freda frida
gabriela gabrielle gail gemma genevieve georgia georgina geraldine gertrude gillian gina ginger giovanna gladys gloria grace greta gretchen guadalupe gwen
hana hannah harriet hazel heather heidi helen helena helga henrietta hermione hilary hilda hillary holly
ida imogen indira ines ingrid irene iris irina irma isabel isabella isabelle isobel ivy
jackie jacqueline jana jane janet janice jasmine jayne jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodie josephine joy joyce judith judy julia juliana julianne julie juliet june justine
kamala kara karen karin karina kate katharina katharine katherine kathleen kathryn kathy katie katrina kay kayla kelly kelsey kerry kiara kirsten kirsty kristen kristin kristina
lara laura lauren laurie lea leah leila lena leonora leticia lidia lila lillian lily linda lisa liz liza lois lola lorena loretta lori lorraine louisa louise lucia lucille lucinda lucy ludmila luisa lydia lynn lynne
mabel mackenzie madeleine madeline madison maggie malala mandy marcia margaret margarita margery margot maria mariana marianne marie marilyn marina marion marjorie marlene marsha martha martina mary matilda maud maureen maya megan melanie melinda melissa melody mercedes meredith mia michelle mildred millicent minnie miranda miriam molly mona monica monique muriel myra myrtle
nadia nancy naomi natalia natalie natasha nell nellie nettie nicole nina nora noreen norma
octavia olga olive olivia opal ophelia oprah
paige pamela patience patricia patrizia patsy patti paula pauline pearl peggy penelope penny petra phoebe phyllis polly prudence priscilla
rachel ramona rebecca regina renata renee rhoda rhonda rita roberta rosa rosalie rosalind rosanna rose rosemary rosie roxanne ruth
sabrina sally samantha sandra sara sarah saskia selena selma serena shannon sharon sheila shelley sherry shirley sian sierra silvia simone sofia sonia sophia sophie stacy stefania stella stephanie sue suella susan susanna susanne suzanne suzy svetlana sybil sylvia
tamara tania tanya tara tatiana teresa tess thelma theresa tiffany tina toni tracey tracy trudy
ursula valentina valerie vanessa vera verónica veronica victoria viola violet virginia vivian vivien
wanda wendy whitney wilhelmina wilma winifred winona xenia yasmin yoko yolanda yvette yvonne zaha zelda zoe`);

/** Given names that are as often a word, a place or a surname: weak evidence alone. */
export const AMBIGUOUS_NAMES = wordSet(`
april august chase chelsea christian dean drew earl faith florence georgia grace grant guy hank heather hope iris jack jordan joy june mark may melody mercedes miles morris olive page patience pat pearl penny ray rich rob rose sandy sierra sue troy victoria viola violet virginia ward will xi lance paris art bill dale dawn dolores ginger ivy josh july kent lee clay cliff glen iris jean jules kay kim lane martin lin max nick patsy peg ross roman summer sydney victor wade woody zhang chen savannah carolina diana brooke al ed will don rod van`);
