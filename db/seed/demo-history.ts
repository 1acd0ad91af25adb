import type { DemoChat } from './demo-chats';

const ai = '/services/ai-consulting';
const auto = '/services/automation';

/** Chats of the last ten days, each with what became of it: what the dashboard counts. */
export const pastChats: DemoChat[] = [
  {
    key: 'p01',
    page: ai,
    when: [9, '09:12'],
    outcome: 'closed',
    from: ['google', 'uk-ai-readiness'],
    text: `B: Hi, how can I help?
V: We run 14 bakeries and want to forecast demand with AI. Do you need our till data for that?
B: A consultant can explain. May they e-mail you?
V: Yes, please do. Owen Marsh, owen@marshbakers.example.com`,
  },
  {
    key: 'p02',
    page: ai,
    when: [9, '10:40'],
    outcome: 'responded',
    from: ['google', 'uk-ai-readiness'],
    text: `B: Hello! What are you looking for?
V: An outside view on our AI plans, we are 80 people in engineering. How do you usually start?
B: A consultant will tell you. May we contact you by e-mail?
V: Sure. Freya Lund at freya.lund@lundtech.example.com`,
  },
  {
    key: 'p03',
    page: auto,
    when: [9, '14:05'],
    outcome: 'responded',
    text: `B: What would you like to automate?
V: Onboarding of new staff, it is all paper. Can you integrate with our HR software?
B: A colleague can check. May they e-mail you?
V: Yes, okay. Marcus Hale, m.hale@haleandsons.example.com`,
  },
  {
    key: 'p04',
    page: ai,
    when: [8, '09:30'],
    outcome: 'declined',
    text: `B: Hi, how can I help?
V: I am writing my thesis about AI consulting firms, could you answer ten questions?
B: Perhaps. What is your e-mail?
V: student.kai@uni.example.com, you can write to me. I would also like to buy an AI review for our student society.`,
  },
  {
    key: 'p05',
    page: ai,
    when: [8, '11:15'],
    outcome: 'responded',
    from: ['linkedin', 'roi-webinar'],
    text: `B: Hello! What brings you here?
V: After your webinar: could you look at our contact centre with 45 agents? What would the first two weeks look like?
B: A consultant can say. May they e-mail you?
V: Yes, go ahead: petra.novotna@clearline.example.com, Petra Novotna.`,
  },
  {
    key: 'p06',
    page: auto,
    when: [1, '11:20'],
    outcome: 'returned',
    text: `B: Hi! What can we automate for you?
V: Our school wants to automate enrolment forms. Do you work with schools?
B: A colleague can answer. May they e-mail you?
V: Yes. Judith Amsel, office@amselschool.example.com`,
  },
  {
    key: 'p07',
    page: '/support',
    when: [8, '15:45'],
    outcome: 'responded',
    text: `B: Northbeam help, what is wrong?
V: The export from our document workflow has wrong dates since the update. How do we fix it?
B: A colleague will look. May they e-mail you?
V: Yes please, nils.berg@bergpharm.example.com`,
  },
  {
    key: 'p08',
    page: ai,
    when: [7, '09:05'],
    outcome: 'responded',
    from: ['google', 'uk-ai-readiness'],
    text: `B: Hi, how can I help?
V: Could AI read our handwritten delivery notes? We get 300 a day.
B: Possibly; a consultant can judge. May they e-mail you?
V: Yes, that's fine. Callum Reid, callum@reidhaulage.example.com`,
  },
  {
    key: 'p09',
    page: ai,
    when: [7, '10:10'],
    outcome: 'closed',
    text: `B: Hello, what would you like to know?
V: We need an AI policy for staff, 30 people, charity. Is that something you write with clients?
B: A consultant can answer. May they e-mail you?
V: Yes please. Grace Adeyemi, grace@openhands.example.com`,
  },
  {
    key: 'p10',
    page: auto,
    when: [7, '12:30'],
    outcome: 'declined',
    text: `B: What would you like to automate?
V: Can you automate posting reviews for our restaurant?
B: We do not do that, but a colleague can advise. May they e-mail you?
V: yes ok, rico@tavola.example.com`,
  },
  {
    key: 'p11',
    page: '/contact',
    when: 140,
    outcome: 'restored',
    text: `V: hello, anyone there
B: Hi! How can I help?
V: asdf`,
  },
  {
    key: 'p12',
    page: ai,
    when: [6, '09:50'],
    outcome: 'responded',
    from: ['newsletter'],
    text: `B: Hi, how can I help?
V: Our insurance brokerage wants to summarise claim files with AI. Where would the data be stored?
B: A consultant can go through that. May they e-mail you?
V: Yes, please. Tariq Aziz, tariq@azizbrokers.example.com`,
  },
  {
    key: 'p13',
    page: ai,
    when: [6, '11:25'],
    outcome: 'recalled',
    text: `B: Hello! What are you working on?
V: A chatbot for our museum. Have you built one for a museum before?
B: A consultant can tell you. May they e-mail you?
V: Yes, of course: elise.moreau@musee.example.com, Elise Moreau`,
  },
  {
    key: 'p14',
    page: auto,
    when: { worked: 300 },
    outcome: 'late',
    from: ['google', 'automation-uk'],
    text: `B: What would you like to automate?
V: Quotes for our joinery, 20 a week. Can it use our price book?
B: A colleague can check. May they e-mail you?
V: Yes, do that. Wyn Pritchard, wyn@pritchardjoinery.example.com`,
  },
  {
    key: 'p15',
    page: '/support',
    when: [6, '15:00'],
    outcome: 'responded',
    text: `B: Northbeam help, how can I help?
V: I cannot log in to the reporting portal any more. Can you reset my access?
B: A colleague can. May they e-mail you?
V: Yes, priti.shah@shahoptics.example.com`,
  },
  {
    key: 'p16',
    page: ai,
    when: [5, '09:15'],
    outcome: 'responded',
    text: `B: Hi, how can I help?
V: Which AI tools make sense for a tax practice with 12 people?
B: A consultant would like to ask a few questions. May they e-mail you?
V: Yes, sure. Anneke Vos, anneke@vostax.example.com`,
  },
  {
    key: 'p17',
    page: ai,
    when: [5, '10:35'],
    outcome: 'responded',
    from: ['linkedin', 'roi-webinar'],
    text: `B: Hello! What brings you here?
V: We make sensors, 55 people, and want to find faults in images. Do you build models or only advise?
B: A consultant can answer. May they e-mail you?
V: Yes please, dirk@hallersensors.example.com. Dirk Haller.`,
  },
  {
    key: 'p18',
    page: auto,
    when: [5, '14:15'],
    outcome: 'escalated',
    text: `B: What would you like to automate?
V: We need the contract to say you are liable if an automated payment goes wrong. Do you accept that clause?
B: I cannot say. May a colleague e-mail you?
V: Yes. Beatrix Kohl, legal@kohlgroup.example.com`,
  },
  {
    key: 'p19',
    page: '/careers',
    when: [5, '16:20'],
    text: `V: Hi, I would like to apply for the junior consultant job, where do I send my CV?
B: Please use the form on the careers page.
V: thanks`,
  },
  {
    key: 'p20',
    page: ai,
    when: [4, '09:25'],
    outcome: 'responded',
    from: ['google', 'uk-ai-readiness'],
    text: `B: Hi, how can I help?
V: We'd like to know whether AI can plan our home-care visits. What data would you need from us?
B: A consultant can list that. May they e-mail you?
V: Yes, please write to joan.fletcher@kindred.example.com. Joan Fletcher, Kindred Care.`,
  },
  {
    key: 'p21',
    page: ai,
    when: [4, '11:05'],
    outcome: 'closed',
    text: `B: Hello! What are you looking for?
V: A second opinion on a quote for an AI search project. Do you do that?
B: A consultant can answer. May they e-mail you?
V: Yes, go ahead. Hugo Blanc, hugo@blancarchives.example.com`,
  },
  {
    key: 'p22',
    page: auto,
    when: [4, '13:30'],
    outcome: 'responded',
    from: ['google', 'automation-uk'],
    text: `B: What would you like to automate?
V: Month-end reports from four spreadsheets. Is that too small for you?
B: A colleague can tell you. May they e-mail you?
V: Yes please. Moira Quinn, moira@quinnfoods.example.com`,
  },
  {
    key: 'p23',
    page: ai,
    when: [4, '15:10'],
    outcome: 'declined',
    text: `B: Hi, how can I help?
V: What is the difference between machine learning and AI?
B: Machine learning is a part of AI that learns from data.
V: ok thanks, bye`,
  },
  {
    key: 'p24',
    page: ai,
    when: [3, '09:40'],
    outcome: 'responded',
    text: `B: Hi, how can I help?
V: Could you train our 25 planners to use AI assistants safely? Do you come to Leeds?
B: A consultant can say. May they e-mail you?
V: Yes, fine. Dev Banerjee, dev@banerjeeplanning.example.com`,
  },
  {
    key: 'p25',
    page: ai,
    when: { worked: 440 },
    outcome: 'held',
    from: ['newsletter'],
    text: `B: Hello! What would you like to know?
V: We're comparing three consultancies for an AI roadmap. What makes a good first project in your view?
B: A consultant would like to answer. May they e-mail you?
V: Yes please, ola.eriksen@fjordfish.example.com, Ola Eriksen.`,
  },
  {
    key: 'p26',
    page: auto,
    when: [3, '12:45'],
    outcome: 'responded',
    text: `B: What would you like to automate?
V: Sorting e-mails to our info address, 200 a day. How would that work with Outlook?
B: A colleague can explain. May they e-mail you?
V: Yes, okay. Tess Monroe, tess@monroelets.example.com`,
  },
  {
    key: 'p27',
    page: '/contact',
    when: [3, '14:50'],
    text: `V: We sell qualified B2B leads and can fill your calendar with meetings. 100 leads for 99 dollars, crypto accepted. Write to deals@leadflood.example.com today!`,
  },
  {
    key: 'p28',
    page: '/support',
    when: { worked: 420 },
    outcome: 'delivered',
    text: `B: Northbeam help, what is wrong?
V: Our automation sends every reminder twice. Customers are complaining. When can someone look at it?
B: I will pass that on. May a colleague call or e-mail you?
V: Yes, e-mail is best: support@gardenia.example.com, I am Olga Petrova.`,
  },
  {
    key: 'p29',
    page: ai,
    when: [2, '09:20'],
    outcome: 'responded',
    from: ['google', 'uk-ai-readiness'],
    text: `B: Hi, how can I help?
V: Can AI help us answer tenders faster? We write about 60 a year. What would you look at first?
B: A consultant can say. May they e-mail you?
V: Yes please. Roisin Daly, roisin@dalybuild.example.com`,
  },
  {
    key: 'p30',
    page: ai,
    when: [2, '11:45'],
    outcome: 'responded',
    text: `B: Hello! What brings you here?
V: We want to pilot an AI assistant for our travel agents. Could we try it with five people first?
B: A consultant can answer. May they e-mail you?
V: Yes, that's fine. Luca Ferri, luca@ferritravel.example.com`,
  },
  {
    key: 'p31',
    page: auto,
    when: [2, '13:10'],
    outcome: 'responded',
    from: ['google', 'automation-uk'],
    text: `B: What would you like to automate?
V: Rota planning for two care homes. Does it cope with short-notice sickness?
B: A colleague can check. May they e-mail you?
V: Yes, please. Winnie Okoro, winnie@brookcare.example.com`,
  },
  {
    key: 'p32',
    page: ai,
    when: [2, '15:35'],
    text: `B: Hi, how can I help?
V: Do you have an office in Cardiff?
B: We work from London and Leeds.
V: Please don't contact me, I was only asking. Bye`,
  },
  {
    key: 'p33',
    page: ai,
    when: { worked: 200 },
    outcome: 'delivered',
    text: `B: Hi, how can I help?
V: Our wholesale firm wants fewer returns. Could AI find out why things come back? What would you need?
B: A consultant can tell you. May they e-mail you?
V: Yes please. Stefan Maier, stefan@maierwholesale.example.com`,
  },
  {
    key: 'p34',
    page: ai,
    when: { worked: 512 },
    outcome: 'delivered',
    from: ['linkedin', 'roi-webinar'],
    text: `B: Hello! What would you like to know?
V: How do you measure whether an AI project was worth it?
B: A consultant would like to answer. May they e-mail you?
V: Yes, sure. Nora Lindgren, nora@lindgrenpaper.example.com. We'd like to start a first project in spring.`,
  },
  {
    key: 'p35',
    page: auto,
    when: [1, '13:55'],
    outcome: 'responded',
    text: `B: What would you like to automate?
V: Purchase approvals, everyone signs on paper now. How many steps can it have?
B: A colleague can answer. May they e-mail you?
V: Yes please, ben@harbourpumps.example.com, Ben Achterberg.`,
  },
  {
    key: 'p36',
    page: '/',
    when: [1, '15:20'],
    outcome: 'escalated',
    text: `B: Hi, how can I help?
V: I want to speak to your managing director about our project. It is four weeks late and I am not happy.
B: I am sorry to hear that. May they contact you?
V: Yes, call me: 020 7946 0777. Ines Falk, Falk Media.`,
  },
  {
    key: 'p37',
    page: ai,
    when: { worked: 30 },
    outcome: 'delivered',
    text: `B: Hi, how can I help?
V: We are a town council. Can you help us check which tasks AI may do under our rules? Who on your team knows councils?
B: A consultant can tell you. May they e-mail you?
V: Yes, please do. Martin Ashe, m.ashe@ashdowncouncil.example.com`,
  },
];
