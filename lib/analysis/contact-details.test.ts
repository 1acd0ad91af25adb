import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseTranscript } from './analyse';
import { companyAt } from './company-introductions';
import { mendEmail } from './email-corrections';
import { companyField, emailField, nameField, phoneField } from './form-fields';
import { nameAt } from './person-name';
import { mendPhone } from './phone-corrections';
import { chat } from './testing';

const contactOf = (lines: readonly string[], extra = {}) => {
  const { contact } = analyseTranscript(chat(lines, extra));
  return {
    name: contact.name?.value ?? null,
    email: contact.email?.value ?? null,
    phone: contact.phone?.value ?? null,
    company: contact.company?.value ?? null,
  };
};

describe('names', () => {
  it.each([
    [['v: hello, Ngozi here about the lamps'], 'Ngozi'],
    [['v: good day, my name is tariq and my sink leaks'], 'tariq'],
    [['b: Who do I have the pleasure of helping?', 'v: Ulla-Britt'], 'Ulla-Britt'],
    [['b: Surname please?', 'v: van Dijk'], 'van Dijk'],
    [['b: First name?', 'v: Cian', 'b: And the surname?', 'v: Daly'], 'Cian Daly'],
    [['b: Your name?', 'v: Marget', 'v: sorry, Margret'], 'Margret'],
    [['b: Your name?', 'v: Dr Sunil Rao'], 'Dr Sunil Rao'],
    [['v: when do you open\n\nBest regards\nP. Achebe'], 'P. Achebe'],
    [['v: please ring me back on 07700 900871 and ask for Bettina'], 'Bettina'],
    [['v: table for two under the name Okafor please'], 'Okafor'],
    [['v: bonjour, je m’appelle Solène'], 'Solène'],
    [['v: hier spricht Jörg Maurer'], 'Jörg Maurer'],
    [['a: Hi, Moira here.', 'v: Hi Moira, can I swap the tiles?'], null],
    [['v: my daughter Ella has a lesson with Peter'], null],
    [['v: I am Looking for a gift'], null],
    [['v: its Tuesday or never'], null],
    [['b: Which finish?', 'v: Rose gold'], null],
    [['b: Who may we write to?', 'v: go ahead. K. Oyelaran, k@oyelaran.example'], 'K. Oyelaran'],
    [['b: Darf er Sie anrufen?', 'v: klar darf er. Wiebke Harms, wiebke@harms.example'], 'Wiebke Harms'],
    [['b: Name and e-mail?', 'v: Ottilie Brandt, o@tanhaus.example', 'v: *tannhaus.example, thumbs'], 'Ottilie Brandt'],
    [['v: offer inside.\nZev Harlow\nGrowth Director, Pipebright\n+1 305 555 0177'], 'Zev Harlow'],
    [['v: the wedding is small, I am the groom 🙂 Ferhat. It’s in Verona, in May'], 'Ferhat'],
    [['v: I am the owner of two dogs, Bella and Max'], null],
    [['b: E-mail?', 'v: send it to shop@tidehouse.example, fao Zsa'], 'Zsa'],
    [['v: fao Nadia, the lift is stuck again'], null],
    [['v: hello its Xandra at Pinfold Nurseries, client 88'], 'Xandra'],
    [['v: Hi Bot, Wrenna here on the winter plan'], 'Wrenna'],
    [['v: Quentin here in the afternoon?'], null],
    [['a: Thanks, Kate.', 'v: Katerina is the full name actually'], 'Katerina'],
    [['b: Your e-mail and company name, please?', 'v: i@puffin.example, Puffin Bay Ferries'], null],
    [['b: Name?', 'v: Ottilie', 'b: Company?', 'v: Rowntide, surname Brandt'], 'Ottilie Brandt'],
    [['b: Your surname and postcode please', 'v: Oyelaran LS8 2QT'], 'Oyelaran'],
    [['v: this is urgent'], null],
    [['b: Your name?', 'v: do you really need it'], null],
  ])('%j', (lines, name) => {
    expect(contactOf(lines).name).toBe(name);
  });

  it('stops where the name ends', () => {
    expect(nameAt('Dana Price from Leeds', 0, false)?.value).toBe('Dana Price');
    expect(nameAt('ludwig van beethoven street', 0, true)?.value.startsWith('ludwig')).toBe(true);
    expect(nameAt('please call', 0, true)).toBeNull();
  });
});

describe('companies', () => {
  it.each([
    [['b: Which company is it for?', 'v: Larkhill Joinery'], 'Larkhill Joinery'],
    [['b: And the company?', 'v: tidy & sons'], 'tidy & sons'],
    [['b: Company?', 'v: none, I am a private person'], null],
    [['v: I run Penrose Bakery and need flour'], 'Penrose Bakery'],
    [['v: writing on behalf of Aldermoor Parish Council'], 'Aldermoor Parish Council'],
    [['v: we are Quinn Haulage Ltd, account 4410'], 'Quinn Haulage Ltd'],
    [['v: Noor from Saffron Events - do you hire chairs?'], 'Saffron Events'],
    [['v: my café, Blue Heron, needs a coffee machine'], 'Blue Heron'],
    [['v: your work was great (Seaview Lettings, Deal)'], 'Seaview Lettings'],
    [['b: Your e-mail?', 'v: it is for pickled peg, hi@pickledpeg.example'], 'pickled peg'],
    [['b: Business name?', 'v: the quiet loaf'], 'the quiet loaf'],
    [['v: 12 shirts for the kids, Barley Flat Rangers'], 'Barley Flat Rangers'],
    [['b: Name?', 'v: Luc Morel, EARL du Pré Vert'], 'EARL du Pré Vert'],
    [['b: What suburb is it going to?', 'v: Wetherby Park'], null],
    [['v: the lift is stuck, Aldous House E17'], null],
    [['v: who had the keys last night, Foundry Row'], null],
    [['v: I was a customer till 30 Sep. Now I am back'], null],
    [['b: What is your place called and which town is it in?', 'v: Noodle Annexe, Kelso. just me'], 'Noodle Annexe'],
    [['b: Which shop platform do you use?', 'v: magento'], null],
    [['v: we use Brightline Payroll at the moment'], null],
    [['v: I bought it at Harper Electrical'], null],
    [['v: Nordbau GmbH quoted us less'], null],
    [['v: reach me at dana@orchardfoods.example'], null],
  ])('%j', (lines, company) => {
    expect(contactOf(lines).company).toBe(company);
  });

  it('keeps the legal form', () => {
    expect(companyAt('Iwata Tools Co., Ltd. in Osaka', 0)?.value).toBe('Iwata Tools Co., Ltd');
    expect(companyAt('Muster GmbH & Co. KG', 0)?.value).toBe('Muster GmbH & Co. KG');
    expect(companyAt('Penny Farthing plc wants', 0)?.value).toBe('Penny Farthing plc');
  });
});

describe('telephone numbers', () => {
  it.each([
    [['b: Your number?', 'v: 07700 900142', 'v: sorry, 241 at the end'], '07700 900241'],
    [['b: Your number?', 'v: 07700 900142 ext 9'], '07700 900142 ext 9'],
    [['b: May we call?', 'v: yes, oh seven seven double oh, nine hundred one four two'], '07700900142'],
    [['v: call me: 555-0134', 'b: Thanks'], '555-0134'],
    [['v: have someone ring me on 01632 960245'], '01632 960245'],
    [['b: What is your order number?', 'v: 0770090014'], null],
    [['v: booking ref 07700900142'], null],
    [['b: Ring us on 01632 960111', 'v: 01632 960111 is always busy'], null],
    [["v: that's my brother's number, 07700 900777"], null],
    [['v: 07700 900142 - no, that is my sister’s. Mine is 07700 900150'], '07700 900150'],
    [['b: May Ines call you?', 'v: sure she can, Ottokar, 01632 960771'], '01632 960771'],
    [['b: Shall he ring?', 'v: please have him ring, 01632 960772'], '01632 960772'],
    [['b: Shall he ring?', "v: he's welcome to, 01632 960773"], '01632 960773'],
    [['v: ring me on 01632 960774, it is my sister’s place'], '01632 960774'],
    [['v: ring 01632 960774, it is my sister’s mobile'], null],
    [['b: Number?', 'v: 01632 960775, hang on, that is the fax. 01632 960776'], '01632 960776'],
    [['b: Number?', 'v: 01632 960 double 7 1'], '01632 960771'],
    [['b: Number?', 'v: 01632 960 triple four'], '01632 960444'],
    [['b: Number?', 'v: 01632 960777 one moment please'], '01632 960777'],
    [["v: I'm the site manager, 01632 960778"], '01632 960778'],
    [['v: staff list:\nann@a.example 07700 900001\nbob@a.example 07700 900002'], null],
    [['v: they have it on 07700 900142', 'b: Is that your phone?', "v: no, that's the order number"], null],
  ])('%j', (lines, phone) => {
    expect(contactOf(lines).phone).toBe(phone);
  });

  it.each([
    ['07700 900142', 'last digit is 3 not 2', '07700 900143'],
    ['07700 900142', 'ends 55', '07700 900155'],
    ['07700 900142', 'oops, one four six at the end', '07700 900146'],
    ['07700 900142', 'swap the last two', '07700 900124'],
    ['07700 900142', 'uy no, 99', '07700 900199'],
    ['07700 900142 ext 9', 'sorry, 150', '07700 900150 ext 9'],
    ['07700 900142', 'it starts 07701', '07701 900142'],
    ['07700 900142', 'call between 9 and 11', null],
    ['07700 900142', 'no, after 5 please', null],
    ['07700 900142', 'we are 24 people', null],
  ])('%s, "%s"', (number, said, mended) => {
    expect(mendPhone(number, said)).toBe(mended);
  });

  it('takes the region from the page or the areas', () => {
    const region = (extra: object) =>
      analyseTranscript(chat(['b: Number?', 'v: 0664 5550123'], extra)).contact.phone?.region;
    expect(region({ pageUrl: 'https://tischlerei.example.at/' })).toBe('AT');
    expect(region({ business: { name: 'X', industry: '', services: [], areas: ['Graz'] } })).toBe('AT');
    expect(region({ business: { name: 'X', industry: '', services: [], areas: ['Auckland'] } })).toBe('NZ');
  });
});

describe('e-mail addresses', () => {
  it.each([
    [['b: May she write to you?', 'v: certainly she may, odile@quayside.example'], 'odile@quayside.example'],
    [['b: Your e-mail?', 'v: my wife does the booking, but it’s odile@quayside.example'], 'odile@quayside.example'],
    [['b: Your e-mail?', 'v: he reads mail at odile@quayside.example'], null],
  ])('%j', (lines, email) => {
    expect(contactOf(lines).email).toBe(email);
  });
});

describe('e-mail corrections', () => {
  it.each([
    ['jo@acme.com', "sorry it's .org", 'jo@acme.org'],
    ['jo@acme.com', 'no, dot co dot uk', 'jo@acme.co.uk'],
    ['annlee@acme.com', 'there is a dot between ann and lee', 'ann.lee@acme.com'],
    ['hanna@acme.com', 'hannah with an h at the end sorry', 'hannah@acme.com'],
    ['jo@acme.com', 'gmail not acme', 'jo@gmail.com'],
    ['jo.b@acme.com', 'without the dot', 'job@acme.com'],
    ['jo@acme.com', 'thanks, when do you open?', null],
    ['jo@acme.com', 'it is for Friday', null],
    ['jo@acme.com', 'new@other.org', null],
  ])('%s, "%s"', (address, said, mended) => {
    expect(mendEmail(address, said, false)).toBe(mended);
  });

  it('never makes something that is no address', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const made = mendEmail('jo.lee@acme.co.uk', text.toLowerCase(), false);
        expect(made === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(made)).toBe(true);
      }),
    );
  });
});

describe('form fields', () => {
  it('reads keys in several languages', () => {
    expect(nameField({ Vorname: 'Ines', Nachname: 'Fuchs' })?.value).toBe('Ines Fuchs');
    expect(nameField({ nombre: 'Ana', apellidos: 'Prado Gil' })?.value).toBe('Ana Prado Gil');
    expect(nameField({ nom: 'Garnier', prénom: 'Paul' })?.value).toBe('Paul Garnier');
    expect(nameField({ guest_name: 'Rui' })?.value).toBe('Rui');
    expect(emailField({ 'E-Mail-Adresse': 'A@B.example' })?.value).toBe('a@b.example');
    expect(emailField({ correo_electronico: 'a@b.example' })?.value).toBe('a@b.example');
    expect(phoneField({ Handynummer: '0172 5550199' })?.value).toBe('0172 5550199');
    expect(phoneField({ contactNumber: '07700 900142' })?.value).toBe('07700 900142');
    expect(companyField({ société: 'Garnier SARL' })?.value).toBe('Garnier SARL');
  });

  it('leaves out what is not the visitor’s', () => {
    expect(nameField({ agent_name: 'Rita', product_name: 'Aqua', company_name: 'X' })).toBeNull();
    expect(emailField({ newsletter_email: 'a@b.example' })).toBeNull();
    expect(phoneField({ order_number: '55120098877', account_phone: '' })).toBeNull();
    expect(companyField({ account: 'MV-20418' })).toBeNull();
    expect(companyField({ org: 'school' })).toBeNull();
    expect(nameField({ name: '{{7*7}}' })).toBeNull();
  });
});
