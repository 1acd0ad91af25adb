/**
 * Ordinary words as chats use them in lower case (collected from the labelled chats and the public sets, and filled up by hand). A word
 * that is here and not a first name is no name of a person; one that is both is a name only where a name is expected.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
a abend aber able about above abroad absolutely acc accept acceptable accepted access accommodate accomodate account
accounts acct ace across active activity actors actual actually ad add added additional address addressed addresses
adios admin adn adresse adults advert advice advise adviser advisers afford afraid after afternoon afternoons again
against age agency agenda agent agents ago agree agreed agreement ah ahead ai aid air aircon airline airlock alarm
alert all allergy alll allow allowed almost alone along already alright also alternate always am amazing amazon amber
amount an and android angebot angel anniversary annoyed annoying annual another anrufen ans answer answers anxious any
anybody anymore anyone anything anytime anyway anyways anywhere apartment apologies apologize app appartment appears
appliance appliances application apply appoint appointment appointments appreciate appreciated approved appt april apt
are area around arrange arrears arrival arrive arrived arrives arriving art articles as asap asistente ask asked
asking asleep assist assistance assistant at ate atleast atom atomic attached attack attempt attend attorney
attractions au auch audit auf august aunt austin authentic authenticate authentication authorized automated
availability available avec average avoid await award awarded away awesome awful aye babies baby back backwards bad
balance balcony ballpark bank bar bars based basil bath bathroom bathrooms baths bats battery bb be bear beats
beautiful because become bed bedankt bedroom bedrooms beds been beer beers before behavior behind bei being believe
belongs below berlin besides besoin best bestellung bet better between bien big bike bikes bill billed billing bills
bin bird birth birthday bit bitte black blank blast blind blinds block blockage blocks blog blogs blood blue boa board
boat bodies body boi boiler bold bom bonjour bonsoir book booked booking bookings bookkeeping boots boring born
borrowed boss bot both bothering botiques bottom bought bourbon box boxes boy boycotting boyfriend bracket brackets
brain branch brauche break breakfast brick bricks brilliant bring bringing brings briquette bro broadband brochure
broke broken broker bronze brook brooke brother brothers brought brown btw bubble buck bucket bucks buddy budget
buenas buenos build builder builders building builds built bunch buonasera buongiorno burger burgers bus busco bush
business busy but butter button buy buyer buying by bye cab cabin cabinet cable caching cake call callback called
calling calls camcorder came camera campus can cancel cancelled candles cannot cant canton cap car card cards care
carol carpet carpets carry cars carter case cases cash cast cat catch category caused ceiling celebrate celebration
celestial cell celsius cement centre ceo cert certain certainly certificate certified cesium cfo chain chairs chance
change changed changes changing chap charcoal charge charged charges charity chart chase chased chat chatting cheaper
cheapest check checked checking checkout cheers cheeseburger chef cheque cherche chicken child childhood chimney china
chip chocolate choice choices choir choose choosing chose christian christmas chuck church ciao cities claim clarify
class classes clause clay clean cleaner cleaners cleaning clear clearance client clients clinic clock close closed
closer closes closing clothes clue co coach coal cocktails code codes coffee cold colleague collect collection college
color colour combat come comes coming commande commit community como comp companies company compare comparison
complete completed completely complimentary compressed computer computers con concerned concert concerts concrete
condition conditions confirm confirmation confirmed conflicting confused connect connected connector conseiller
consent consider consultant consulting contact contacted contacting contactless contacts content continue contract
contractor contracts control convenient conversation coo cooker cooking cool cooper coordinator copper copy corner
coronavirus corporate correct correction correo cos cost costs cough could count country county couple courier course
courses cousin cousins cover coverage covered covers coz crane crawl crazy create creating credit credits crew
criteria cross crown crystal cto cuando cuisine curekart curious current currently curtains cushion custom customer
customers customize cut cuz cvv da dad dag daily daisy dallas damage damn damp dang dangerous dank danke dans dark
darn das dashboard data database date dates dating daughter dawg dawn day days de dead deadline deal dean dear debit
debited december decent decide decided decides decision deck decking declined decorator deducted definitely degree
degrees delay delayed delete deliver delivered deliveries delivering delivers delivery demo denied dental dentist
denver departing department departure depend depends deposit der describe description deserve design designer desired
desk desks desperate destination destined destiny detach detail detailed details devis dia dias did die diesel diet
dietary difference different differnet differnt dine dinner dion direct direction directions directly director
disappointed discount discuss dishwasher disk dizziness do doable doc doctor doctors document documents does doesnt
dog dogs doing dollars donde done dong dont door doors dope dos dot double down download drains draw drawing drawings
dress drew drink drinks drive driver drivers drives driveway driving drop dropped dropping drops du dude due duke dumb
dunno duration during dust dusty each earl earlier early earn easy eat eats edit effects eh eight ein eine either el
electric electrician elevator else elsewhere email emails emergency empty en encore end ended ending ends energy
engine engineer engineers english enjoy enjoyed enough enquiry ensure enter entered entire entitled entry epithalamium
equipment ergo erm err error erst es escalate escalated est estate estimate et etc euros even evening evenings event
events ever every everybody everyone everything everywhere ex exact exactly exam example exchange excited exclusive
exhaust exhausted exhibited existing exit exp expect expected expecting experience explain export extended extension
extensions extra eyes fabric face facing factor factura facture failed fair faith fake fall family fan fancy fans
fantastic far fascinating fashion fast faster fat fattura fault favor favorite features february fee feel feeling
feelings fees feet fell fence fencing fern fever few fiddy field figure figured figures file filing fill film filter
filters final finally finance find finding finds fine finish finished fins fire firefly fireplace firm first fish fit
fits fitted five fix fixed flat flats fleet flexible flight flights floor flooring floppy flora florence flowers fly
flying fo foam folks follow following followup fond food foot footage football for ford forecast forenoon forest
forever forget forgetting forgot forgotten form forv forward found founder four frage frame franchise frank fraud
freaking free freelance freeze french frequent fri friday fridge friend friendly friends fries frnds from front frozen
frustrated frustrating ft fuel full fully fun funds funny furious furnished further future gain gainer game garage
garden gas gate gates gave gday geez geht gene general german gern gerne get gets getting gift ginger girl girlfriend
give given gives giving glad glass glasses gloves gmbh go goal god goes going gone gonna good goodbye gosh got gotta
grace gracias grade grand grandson grant granted grateful gravel grazie great greatest green greetings grey groovy
gross group groups grout grow growth gruss guarantee guaranteed guess guest guests guide gunna guten gutter gutters
guy guys gym ha haben had haha hair halal half hall hallo hand handle handles hang happen happened happening happens
happy hard hardware harmony harper has hat hate hates hatte haunted have havent having hay hazel he head headache
headed heading heads health healthy hear heard hearing heart heat heater heather heating heck hedge hedgehog hei hej
helfen hell hello help helped helpful helping helps her here hes hey hi hidden high higher him hinge hinges hire hired
hiring his history hit hiya hm hmm hmmm hob hoi hola hold holes holiday holidays holly home homeslice honestly honor
hood hook hop hope hopefully hoping hospital host hosted hosting hot hotel hotels hottest hour hours house houses
houston how howdy hows hr http huge hullo human hun hungry hunter hurry hurt husband husbands i ich id idea ideal
ideally identity idk if ignore il ill im ime img immediately important impress impressive in inc inches include
included includes including income incompetent inconvenience incorrect increase india indicate indoor info inform
information insane inside install installed instead instructions insulated insulation insurance insurer interest
interested interesting internet intersection interview into invalid invite invited invoice invoices iris iron ironic
is island isnt issue issues ist it item items its itself ive ivy ja jack jacket jackson jade january jay je jean jeans
jet job jobs join joined joiner joint joke joy jr july jump june junior just kann keen keep keeps kept kettle key keys
kg kick kid kids kill kilometers kind kinda kindly kinds king kit kitchen knew knock know knows la lab label labels
lack lad ladder lads lance land landline landlord lane language laptop large las last late lately later latest launch
laundry law lawn lawyer lawyers le lead leads leak leaking leaks lease least leave leaving led left leg legal legally
lemme length les less let lets letter letting level liability liable library licence license life lift light lights
like liked likes lily limit limited lincoln line lines link list listed listen listing little live lives living llc
lmao lo loan loans local locate located location lock locked locks loft log logan logged logging login logistics logo
lol long longer look looked looking looks lool lor lord lorry los lose losing loss lost lot love loved lovely loves
low lower ltd luck luckily lucky luggage lunch luv maam machine machines mad madam made madison maiden mail mails
maintenance major make makes making man manage managed management manager manner manual manufacturer many map march
mark market marketing married mason mass massage match matching mate material materials mates matter matters mattress
max may maybe me meal meals mean means meant meantime measure measures medical medication medicine medium meds meet
meeting meetings mejor melody member members membership memory mental mention mentioned menu merci mercy mes message
messages messing meters method metres mid middle might milan mile miles milk million min mind mine minimum mins minus
minute minutes mir mirror miss missed missing mistake misty mit mob mobile mode model moderately moin mom moment mon
monday money monitor monitoring month monthly months mood more morgen morning mornings mortgage most mostly mother
mould move moved moving msg much muchbye multiple mum muscle museums must my myrtle myself na nach nada nah name named
names naturally nature nausea naw ne near nearby necesito necessary neck need needed needing needle needs neighbour
neighbours nein neither nephew nervous network never nevermind new news next nice nicer nicht nick niece night nights
nine no nobody noch noches noise noisy non none noon nope normal normally nose not note noted notes nothing notice
noticed notre nous november now nowt np number numbers nurse nuts nvm oak obrigada obrigado obtain obviously och
october odd oder of off offer offered offers office offices offline often oh oi oil oit ok okay ola old olive omg on
onboarding once one onerror ones online only onto oof oops open opened opening opens operations operator opposite ops
opt option optional options or orange order ordered ordering orders ordine organise organised organize organizing
original ortho orthopaedic other others otherwise ou oui our ours ourselves out outdoor outdoors outside oven over
overdraft overnight owe own owner pack package packaging page pages paid pain paint painter painting pair pal palace
pallet pallets panel panels paper paperwork para parcel parcels parents paris park parker parking part particular
partner partners parts party pas pass passed passenger passengers passes password passwords past pat path patience
patient patients paving pay payed paying payment payments payroll pdf peanut peanuts pearl pedicure pedido pending
penny people per percent percentage perfect perfectly perhaps period permission permit pero person personal personally
pet pets peut phone phones photo photos piano pic pick picked picking pickup picky picture pillow pillows pills pin
pincode pipe pipelines pipes pizza place placed places plain plan plane planner planning plans plant plaster plasterer
plate platinum play played player playing playlist please pleasure plenty pls plug plumber plumbing plus plz pm poem
point points policy polite polys pool poor poorly pop poppy popular por porch porque portal porter position possible
possibly post postcode posted pound pounds pour powder practice pre prefer preference preferences preferred prego
premium prepare present press pressure presupuesto pretty preventivo previous price priced prices pricing primary
print printed printer printing priority private prize prob probably problem problems proceed process processed
procurement product products profile programme progress project projector projects promise promised promo promoted
promotion prompt proof proper properly property proposal protein proud provide provided provider prudence pub public
pudding puedo pull pump pumps puppy purchase purchased purchasing purple push put quarter quarterly que queen query
question questions queue quick quickly quiero quiet quite quoreez quote radiator radiators radio rain raise rally ran
range rank ranking rare rate rated rates rather rating ratings ratingwise rats ray reach reached reaching read reading
reads ready realized really reason recall receipt receive received recent recently reception rechnung recommend
recommendation recommended recommends record recorded recording records red redo reed ref reference refers refund
refunded regarding regards register registered registry rejected related released relief rely remember remembered
reminded remote remove rendez renew renewal rent rental rep repair repairs repeat rephrase replace replacement reply
report reporting reports representative request requested requests require required requirements reschedule reserva
reservation reservations reserve reserved reserving reset resolved resort response rest restaurant restaurants
restrictions result results retrieve return returned returns reveal review reviews rich rid ride ridiculous right
rights ring ringing rings ringtone ripped rob robin robot rock rocky rod role roof roofer roofs rooftop room rooms
rose rosemary rough roughly round router rsvp rubbish ruby rude rug rule rules run runnin running runny runs rush
rusty sad safer safety said sale sales salons salut salve same sample sat saturday save saved savings saw say saying
says scaffold scan scared schedule scheduled scheduling schon school scooters scope score scrap scratch screen screw
screwed script scrum se search searching seat seats seattle sec second seconds secret secretary section security see
seeing seem seemed seems seen sehr select selected sell seller selling sells send senior sense sent september serve
server serves service services servus session set setting setup seven several severe shall shame share shared sharing
she shed sheet shelf shelves shes shift ship shipment shipped shipping shocked shoot shop shopping shops short shortly
shot should show shower showing shown shows shut si sick side sie sign signage signal signed silly silver sim since
single sir sis sister sit site sites situation six size sizes skip skipped sky slate sleep slightly slot slow slower
small smaller smart smell smoke smoking sms snail sneezing snow so sofa software solar sold solicitor solutions some
somebody someone something sometime sometimes somewhere son song sons soon sooner sore sorry sort sorta soul sound
sounds soy spa space spaceship spanish spare speak speaker special specialist specially specific specifically specify
spend spent spinning spirit sports spot spring square sr src staff stage stain stair staircase stairs stand standard
standing star stars start started starting starts state station status stay stayed staying stays std steak steal steel
step steps stick still stitch stitched stitching stock stole stolen stomach stone stop stopping stops storage store
stored stores story straight strange strangers strategy strong stuck student students studio stuff stunned stupid
style submit submitted subscription subway success successful successfully successfuly such suche suck sucks sue
sufficient suggest suis suit suite suits sum summer sun sunday sup super supervisor supplements supplier supplies
supply support suppose supposed sur sure surgery surname surprise surprised surroundings survey surveyor suspicious
swap swear sweet swim swimming switch swore symptoms system sí ta table tables tack tak take taken takes taking takk
talented talk talking tall tank tap tape taps tardes task taste tax taylor tbh te tea teacher team technical
technician technology teeth tel telephone tell telling temperatures template temporary ten tenant tenants tender tengo
tent term termin terminate terms terrible test testing text texts than thank thanks that thats the their them theme
then therapist therapists there theres these they thick thing things think thinking thinks third this tho those though
thought thread three throat through throw thru thu thursday thx ticket tickets ticks tier tight til tiles till timber
time times timing tips tired tks to today todo todos together toilet told tomorrow tomorrows ton tone tones tonight
tons too took tool tooth top topic total totally touch tough tour towards towels track tracking tractor trade traffic
trailer training transaction transactions transfer transfered transferred transfers transit translated translator
transport trapped travel treat treatment tree trees trending trendy trial trick tried trip trips trivia trolley
trouble trucks true truly trust try trying tue tuesday turn turnaround turned turning turns turtle tutor tv twelve
twice two txt txts ty type typed typically typing typo tyre tyres u ugh uh uhhhh uhm uk um umm un una unable
unavailable unbelievable uncle und under understand understood unfortunately unhappy unimpressed unisex unit units
university unless unlimited unlock unlocked unpaid unsubscribe unsuccessful unsure until up upcoming update updated
updates upgrade upload upset ur urgent us usage use used useful useless username users using usual usually vaccinated
vaccination vaccinations vaccine vacuum vale value van vans variants vegan vegetarian vehicle vendor veneers venues
verification verified verify version very vet via video videos view viewing views violet virtual visa visit visiting
visitor voice vorrei votre voucher voudrais vous vp vs wade wait waiting walk walking walks wall wallet wanna want
wanted wanting wants war wardrobe warehouse warm warning was washer waste watch watching water waterproof way we
weakness wear weather web website wed wedding weddings wednesday week weekend weekends weekly weeks weight weird
welcome welder well went were western whant what whatever whats whatsapp wheel wheelchair when whenever where whether
whey which while white who whoever whole whom whose why wide wife wifi will willow win wind window windows wine winner
winter wir wire wise wish wishes with withdraw withdrawal withdrawn withdrew within without wk wks woman women won
wonder wonderful wondering wont wood wooden word words work worked working workout works workshop world worried
worries worry worse worst worth would wow wrap wraps write writing written wrong wrote wtf ya yard yay ye yea yeah
year years yellow yep yes yesterday yet yikes yo you your youre yours yourself yous yr yrs yup zed zero zip zipper
zone
`
    .trim()
    .split(/\s+/),
);
