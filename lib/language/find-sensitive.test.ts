import { describe, expect, it } from 'vitest';
import { findSensitive } from './find-sensitive';
import { redactSensitive } from './redact';

const shown: [kind: string, text: string, secret: string][] = [
  ['card', 'take it off 4000 0566 5566 5556 please', '4000 0566 5566 5556'],
  ['card', 'card ending 4412, expires 09/28', '4412'],
  ['card', 'visa, expiry 03/29', '03/29'],
  ['iban', 'send it to DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00'],
  ['iban', 'sort code 20-41-55', '20-41-55'],
  ['iban', 'transfer to account 60018342 please', '60018342'],
  ['government_id', 'my ssn is 078-05-1120', '078-05-1120'],
  ['government_id', 'last four of my social 6620', '6620'],
  ['government_id', 'ssn 7563', '7563'],
  ['government_id', 'DNI 12345678Z', '12345678Z'],
  ['government_id', 'soy X1234567L', 'X1234567L'],
  ['government_id', 'aadhaar 2341 2341 2346', '2341 2341 2346'],
  ['government_id', 'pan is ABCPE1234F', 'ABCPE1234F'],
  ['government_id', 'cpf 529.982.247-25', '529.982.247-25'],
  ['government_id', '811228-9874', '811228-9874'],
  ['government_id', 'hetu 131052-308T', '131052-308T'],
  ['government_id', '756.9217.0769.85', '756.9217.0769.85'],
  ['government_id', 'numéro 1 84 12 76 451 089 46', '1 84 12 76 451 089 46'],
  ['government_id', 'nhs number 943 476 5919', '943 476 5919'],
  ['government_id', 'Steuer-ID lautet 86 095 742 719', '86 095 742 719'],
  ['government_id', "my wife's passport is 533019882, exp 2029", '533019882'],
  ['government_id', 'driving licence MORGA753116SM9IJ', 'MORGA753116SM9IJ'],
  ['password', 'login is frank / Spatula!77', 'Spatula!77'],
  ['password', 'pw for the router = plumtree-9-Goat', 'plumtree-9-Goat'],
  ['password', 'das Passwort lautet Igel#2021', 'Igel#2021'],
  ['password', 'la contraseña es Gato_1984', 'Gato_1984'],
  ['password', "le mot de passe c'est Lune*88", 'Lune*88'],
  ['password', 'my pin is 8080', '8080'],
  ['password', "remember my PIN, it's either 9503 or 3941", '3941'],
  ['password', '4417 is the alarm code', '4417'],
  ['password', 'the code you sent me is 330118', '330118'],
  ['password', 'key sk-live-93fj20fjs02', 'sk-live-93fj20fjs02'],
  ['password', "my mother's maiden name is Fairweather", 'Fairweather'],
];

describe('sensitive by pattern', () => {
  it.each(shown)('%s: %s', (kind, text, secret) => {
    expect(findSensitive(text).map((found) => found.kind)).toContain(kind);
    const clean = redactSensitive(text);
    expect(clean).not.toContain(secret);
    expect(redactSensitive(clean)).toBe(clean);
  });

  it.each([
    'order 77120034 has not come',
    'call me on 07700 900123',
    'rund 612 345 678 anrufen',
    'my account number is in the mail, order 5512',
    'passport photos, how many do I get',
    'the password is expired',
    'how do I change my pin',
    'I forgot my pin and the code never came',
    'we opened in 1998 and have 120 seats',
    'meet at 10:30, gate code not needed',
    'VAT number GB 123 4567 82',
    'serial no 21B-0934',
    'promo code SAVE2024',
    'part 12345678A fits the old model',
  ])('leaves "%s"', (text) => {
    expect(redactSensitive(text)).toBe(text);
  });

  it('takes time in proportion to the text', () => {
    for (const part of [
      'pin ',
      'account number is ',
      '1 2 3 4 ',
      'passport no no no ',
      'login: a / ',
      'AB12 ',
      '12.34.',
    ]) {
      const text = part.repeat(Math.ceil(8000 / part.length));
      const started = performance.now();
      findSensitive(text);
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});

describe('sensitive by topic', () => {
  it.each([
    ['health', 'my son has epilepsy, is the strobe a problem'],
    ['health', 'recovering from a hysterectomy, when may I swim'],
    ['health', "she's on warfarin"],
    ['health', 'soy alérgica a la penicilina'],
    ['health', 'je suis enceinte de cinq mois'],
    ['birth_date', 'policy holder dob 14 feb 1977'],
    ['confidential', 'not public yet, we are buying Castell next month for 4m'],
    ['other_person', 'her salary is 41k and his bank card is 4412'],
  ])('%s: %s', (kind, text) => {
    expect(findSensitive(text).map((found) => found.kind)).toContain(kind);
  });

  it.each([
    'do you treat diabetics',
    'our cat has kidney disease, which food',
    "the dog's on steroids, can he have treats",
    'what does a hearing aid cost',
    'first aid course for twelve',
    'I was born in Leeds',
    'confidential shredding, two bins',
    'we need SOC 2 type 1 by March',
  ])('leaves "%s"', (text) => {
    expect(findSensitive(text)).toEqual([]);
  });
});
