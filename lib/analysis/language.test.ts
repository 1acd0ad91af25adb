import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/transcript/text';
import { guessLanguage, unreadLanguage } from './language';

describe('language', () => {
  it.each([
    ['en', 'hi, do you fit kitchens in Leeds and how long is the wait'],
    ['en', 'need a plumber asap, the tap in our kitchen is leaking'],
    ['es', 'hola, necesito presupuesto para pintar un piso, ¿cuánto tardan?'],
    ['es', 'me podéis llamar por la tarde por favor'],
    ['de', 'Guten Tag, wir suchen eine Firma für die Reinigung von Büros'],
    ['de', 'könnt ihr mir sagen was das kostet'],
    ['fr', "bonjour, je cherche un traiteur pour le mariage de ma fille, c'est possible ?"],
    ['fr', 'vous livrez aussi dans le sud et à quel prix'],
    ['it', 'buongiorno, vorrei sapere se avete camere per il fine settimana'],
    ['pt', 'olá, gostaria de saber o preço para três pessoas, vocês têm vaga em maio?'],
    ['nl', 'hallo, ik wil graag weten wat dat kost voor een huis met drie kamers'],
    ['pl', 'dzień dobry, chcę zapytać ile kosztuje przegląd i czy można w sobotę'],
    ['sv', 'hej, jag vill gärna veta vad det kostar att hyra en bil hos er'],
    ['da', 'hej, jeg vil gerne vide hvad det koster at leje en bil hos jer'],
    ['tr', 'merhaba, iki kişi için oda var mı ve ne kadar'],
    ['ro', 'bună ziua, aș vrea să știu cât costă și dacă aveți locuri'],
    ['cs', 'dobrý den, chci se zeptat kolik to stojí a jestli máte čas'],
    ['ru', 'здравствуйте, сколько стоит доставка'],
    ['uk', 'добрий день, скільки коштує і чи є місця'],
    ['el', 'καλημέρα, πόσο κοστίζει'],
    ['ar', 'مرحبا كم السعر'],
    ['he', 'שלום כמה זה עולה'],
    ['ja', '予約できますか'],
    ['ko', '예약 가능한가요'],
    ['zh', '你好，请问多少钱'],
    ['hi', 'नमस्ते, कितना खर्च आएगा'],
    [null, 'ok'],
    [null, 'jo@acme.example 020 7946 0018'],
    [null, ''],
  ])('%s: %s', (code, text) => {
    expect(guessLanguage(fold(text))).toBe(code);
  });

  it('names the languages in which consent is not read', () => {
    expect(unreadLanguage('pl')).toBe('Polish');
    expect([unreadLanguage('en'), unreadLanguage('fr'), unreadLanguage(null)]).toEqual([null, null, null]);
  });
});
