const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Legal forms of companies, without dots. */
export const legalForms: ReadonlySet<string> = set(
  `ltd limited llc llp lp inc incorporated corp corporation plc gmbh mbh ag kg ohg ug ev eg co company cie sa sas sasu sarl eurl scop sci gaec earl sl slu sau sc scp srl spa snc sapa bv nv vof ab as asa aps oy oyj pty pvt pte bhd sdn kft zrt sro spol doo dd ood eood sia uab kk eirl ltda cic cio cooperative coop`,
);

/** Words that make a capitalised phrase the name of an organisation, not of a person. */
export const organisationWords: ReadonlySet<string> = set(`
academy accountants accounting acoustics advisors advisory aesthetics agency agri agriculture agro airlines airways amusements analytics apparel appliances aquatics arena artisans arts asociación associates association association auto automation automotive autos aviation azienda
bakers bakery bakkerij bank bar barbers barbershop baths bau beauty betrieb bicycles bikes bistro blinds blooms boarding boats bodega books bookshop botanics boutique brands brasserie brewery brewing bricks broadcasting brokers brothers bros builders building bureau buildings business butchers
cabinet cabs café cafe cafetería cakes camp campsite capital cardiology care careers cargo caravans carpentry carpets cars cash castings catering cattle centre center ceramics chambers charity cheese chemicals chemist chemists chiropractic chocolates choir church cinema cleaners cleaning clínica clinic clinics clothing club coaches coffee collective college comercial commerce commercials communications communities community computers conferences confectionery construcciones construction consultancy consultants consulting contracting contractors cookies cosmetics cottages council couriers courier cranes creamery creative creations credit cricket crew cruises cuisine curtains cycles
dairies dairy dance data daycare deli delivery dental dentistry department dept depot design designs developments diagnostics digital diner direct distillery distribution distributors doors drainage dry dyechem dynamics
eats eatery education electric electrical electricals electronics empresa energy engineering engineers enterprise enterprises entertainment environmental equestrian equipment estates estúdio events exports exteriors eyecare eyewear
fabrication fabrications fabrics factory family farm farms farma fashion fashions fasteners fencing filmproduktion films finance financial fish fisheries fitness fittings flooring floors florist florists flowers fonderie foods food football footwear forge forum forwarding foundation foundry framing freight fruit fuels funerals furnishings furniture
gallery games gaming garage gardens garden gas gear gin glass glazing golf goods grange granite graphics greengrocers greenhouses grill grocers grocery group growers guesthouse guild gym gymnastics
hair hairdressers hall handwerk hardware haulage häuser health healthcare heating herbs hire holdings holidays home homes hospice hospital hospitality hospitals hosting hostel hotel hotels house housing hub
imaging imports industrial industries infirmary ingredients ingenieure inn inns instruments insulation insurance interiors international interpreters investments ironworks
jewellers jewellery joiners joinery journal juice
kennels kindergarten kitchen kitchens küchen
laboratories laboratory labs lab landscapes landscaping laundry law lawyers leasing legal lending lettings leisure library lighting limousines linen linens livery loans lodge logistics logistik logistica logística lounge luggage
machinery machining magazine maintenance management manor manufacturers manufacturing marina marine market marketing markets masonry materials meats mechanical media medical meubles mills mill ministry mobile mobility montage montessori mortgages motel motorcycles motors movers museum music
nannies network networks news newspaper nurseries nursery nutrition
oats office offices oil optical opticians optics optik orchards orchestra organics outdoors outfitters outlet
packaging paints paper parcels parish park parking partners partnership parts pastries pediatrics performance petroleum pets pharma pharmacies pharmacy photo photography physio physiotherapy pictures pies pizza pizzeria planners plant plants plastics playgroup plumbing podiatry polymers pools post potatoes pottery poultry power practice precision preschool press primary print printers printing prints processors produce products productions projects promotions properties property providers pub publications publishers publishing pumps
racing radio railway ranch realtors realty recovery recruitment recycling refrigeration removals renewables rental rentals renovations repair repairs research residences resort resources restaurant restaurants retail robotics roofers roofing rooms rugby
sailing salon salons salvage scaffolding school schools science sciences seafoods seating secondary security seeds services shipping shirts shoes shop shops signs ski skincare society sociedad software solar solicitors solutions spa spirits sport sports stables staffing stables stationers stationery steel steelworks stone storage store stores strategies street stud studio studios suites supermarket supplies supply surgery surveyors surveys swim synagogue systems
tailors taproom tavern taxis tea tech technik technologies technology telecom textiles theater theatre therapies therapy tiles tiling timber tools tours toys tractors trade traders trading trailers training trans transfers translations transport travel treats treuhand tree tennis trophies trucking trucks trust turf tutoring tutors tyres
union university upholstery urgences
vacations valeting vapes vegan ventures verlag vets veterinary video villas vineyard vineyards vintage vision
warehouse warehousing water wealth web weddings welding wellness werbung werke werkstatt wheels wholesale wholesalers windows wine wines winery woodwork woodworking workshop workshops works
yachts yard yarns yoga youth zoo
bakeries bau beratung dach druckerei elektro fahrschule garten gartenbau gaststätte gebäudereinigung haustechnik hof immobilien kanzlei kita klinik maler malerei metallbau metall möbel praxis reisen sanitär schreinerei schule spedition tischlerei verein zahnarztpraxis zimmerei
agence atelier ateliers boulangerie chauffage coiffure comité commune couverture domaine école ecole entreprise établissements ets ferme fromagerie garage imprimerie lycée mairie maison menuiserie paysages pharmacie plomberie résidence société transports traiteur verrerie
academia administraciones almacenes asesoría ayuntamiento bodegas carpintería centro colegio construcciones cooperativa despacho escuela fábrica farmacia fundación gestoría grupo hermanos hijos hostal industrias inmobiliaria instituto muebles panadería peluquería reformas residencia restaurante seguros servicios suministros taller talleres tienda transportes
azienda ditta fratelli impresa officina ristorante studio trattoria bedrijf bloemen bouw stichting vereniging
`);

/** Posts that people hold, by the word that ends or stands for them. */
const posts =
  'manager|director|owner|co-?owner|founder|co-?founder|officer|lead|leader|head(?: of [\\p{L}& ]{2,30}?)?|consultant|engineer|coordinator|co-?ordinator|executive|specialist|analyst|assistant|administrator|admin|supervisor|buyer|controller|secretary|treasurer|bursar|representative|rep|partner|associate|architect|planner|president|chair|chairman|chairwoman|chairperson|principal|headteacher|head teacher|teacher|matron|nurse|surveyor|estimator|foreman|accountant|bookkeeper|clerk|receptionist|chef|landlord|landlady|editor|reporter|journalist|producer|technician|developer|designer|superintendent|trustee|warden|caretaker|janitor|recruiter|organi[sz]er|dispatcher|agronomist|pharmacist|vet|ceo|coo|cto|cfo|cio|cmo|cro|cpo|md|gm|vp(?: of [\\p{L}& ]{2,30}?)?|svp|evp|num|hr|pa|ea|ops|purchasing|procurement|facilities|accounts|operations|logistics|maintenance|marketing|finance|einkauf(?:sleit\\w+)?|einkäufer\\w*|geschäftsführer\\w*|inhaber\\w*|leiter\\w*|leitung|gérante?|directeur|directrice|responsable(?: [\\p{L}]+)?|gerente|directora?|encargad[oa]|dueñ[oa]|jef[ea] de \\p{L}+|titolare|responsabile|direttore|eigenaar|inkoper';

/** A post, with up to three words before it ("deputy transport manager"), on its own. */
export const postPattern = `(?:[\\p{L}&'-]+ ){0,3}(?:${posts})`;
