import { describe, expect, it } from 'vitest';
import type { Transcript } from '@/lib/transcript/schema';
import { reading } from '../testing';
import { highValue } from './high-value';
import { poorFit } from './poor-fit';

const context = (lines: readonly string[], extra: Partial<Transcript> = {}) =>
  ({ reading: reading(lines, extra), questions: [], route: 'sales', promises: [] }) as const;

describe('high value', () => {
  it.each([
    [['v: we need headsets for 140 people']],
    [['v: quote for 1,200 branded mugs please']],
    [['v: roughly two hundred seats, maybe a few more']],
    [['v: a hundred and twenty licences, to begin with']],
    [['b: How many employees do you have?', 'v: 310']],
    [['b: How many guests?', 'v: about 180']],
    [['v: our budget is £40k all in']],
    [['v: the board approved 55,000 euros for this']],
    [['v: we have put aside thirty thousand pounds for the kitchen']],
    [['b: What is your budget?', 'v: 60 to 70k']],
    [['v: it would go into all our branches']],
    [['v: we run four salons in the city']],
    [['v: three warehouses, two in Kent and one in Hull']],
    [['v: a company-wide rollout next spring']],
    [['v: opening our fifth restaurant in May']],
    [['v: 250-seat theatre, new chairs']],
    [['v: catering for 160']],
    [['v: wir brauchen 150 Stühle für die Aula']],
    [['v: necesitamos 300 uniformes']],
    [['v: fleet of 120 vans needs tracking']],
    [['v: same as last time but 500 this time']],
  ])('%j', (lines) => {
    expect(highValue(context(lines)).length).toBeGreaterThan(0);
  });

  it.each([
    [['v: there are 12 of us']],
    [['v: my order number is 48213']],
    [['v: the flat is 120 square metres']],
    [['v: it is 300 miles from here']],
    [['v: I paid 250 pounds for it']],
    [['v: our turnover is 2 million']],
    [['v: my salary is 48k']],
    [['v: we got 400 emails from you last month']],
    [['v: the last three shops could not fix it']],
    [['v: error 404 on your page since 2019']],
    [['v: open from 1000 to 1600?']],
    [['v: 2 people, 3 nights']],
    [['v: 07700 900123, after 5']],
    [['v: size 600x400, 10 mm thick']],
    [['v: do you have shops in three cities?']],
    [['v: I have two cats and a garden of 500 sq ft']],
    [['v: they quoted 30,000 euros, far too much']],
    [['v: my loan was 200000 and I still owe 180000']],
    [['v: flight BA 1492 lands at 1830']],
    [['v: 100% cotton, 180 gsm']],
  ])('none in %j', (lines) => {
    expect(highValue(context(lines))).toEqual([]);
  });
});

const shop = (areas: string[], services: string[] = ['boiler repair', 'bathroom fitting']): Partial<Transcript> => ({
  business: { name: 'Fennimore Heating', industry: 'heating', services, areas },
});

describe('poor fit', () => {
  it.each([
    [['v: do you do swimming pools?', 'b: We do not build pools, sorry.'], shop(['Leeds'])],
    [['v: can you come to Norwich?', 'b: That is outside our area.'], shop(['Leeds'])],
    [['v: we are in Aberdeen, boiler is out'], shop(['Manchester', 'Cheshire'])],
    [['v: Hi from Perth, need a bathroom done'], shop(['Sydney'])],
    [['b: Which town is it in?', 'v: Exeter'], shop(['Yorkshire'])],
    [['v: do you cover Dublin?'], shop(['Scotland'])],
    [['v: would you deliver to Portugal'], shop(['Germany', 'Austria'])],
    [['v: need a rebuild of a gearbox', 'b: We sell parts, but we have no repair shop.'], shop(['Ohio'])],
    [['v: anything for domestic customers?', 'b: We only supply hotels and restaurants.'], shop(['UK'])],
    [['b: Is it [Boiler repair] or [Bathroom fitting]?', 'v: none of those, I need a chimney swept'], shop(['Leeds'])],
    [['v: liefern Sie nach Hamburg?', 'b: Wir liefern nur in Bayern.'], shop(['Bayern'])],
    [['v: ¿hacen piscinas?', 'b: No, no hacemos piscinas.'], shop(['Madrid'])],
    [['v: could you come out to Fenwick Bridge?', 'b: We only cover Leeds and Otley.'], shop(['Leeds', 'Otley'])],
    [['v: we are near Ely', 'b: Our patch is Hull and Beverley, sadly.'], shop(['Hull', 'Beverley'])],
    [['v: do you clean chimneys?', "b: Chimneys aren't on our list, sorry."], shop(['Leeds'])],
    [['v: could you fit a sauna?', "b: I'm afraid not, our fitters do bathrooms."], shop(['Leeds'])],
    [['v: is it possible to have a pond dug', "b: That's beyond what we do."], shop(['Leeds'])],
    [['v: we are in Skipton', "b: Hm, that's a bit beyond us."], shop(['Leeds'])],
    [['v: can you mend a pump', 'b: We fit boilers and bathrooms.', 'v: so not pumps then'], shop(['Leeds'])],
    [['v: can you come Tuesday', 'b: Sure thing!', 'v: I thought you only did Leeds'], shop(['Leeds'])],
    [['b: Whereabouts are you?', 'v: thetford. norfolk'], shop(['Kent'])],
    [['v: I live in Austin TX and want it fitted here, in Austin'], shop(['Ohio', 'Indiana'])],
  ])('%j', (lines, extra) => {
    expect(poorFit(context(lines, extra)).length).toBeGreaterThan(0);
  });

  it.each([
    [['v: we are in Harrogate, boiler is out'], shop(['Leeds', 'Yorkshire'])],
    [['v: I grew up in Aberdeen but the flat is round the corner'], shop(['Leeds'])],
    [['v: my sister in London uses you'], shop(['Leeds'])],
    [['v: how much is it?', "b: I can't share prices in this chat."], shop(['Leeds'])],
    [['v: can I send a photo?', 'b: We do not accept attachments here.'], shop(['Leeds'])],
    [['v: is it Sunday today?', 'b: We do not work on Sundays.'], shop(['Leeds'])],
    [['v: shipping to Japan?'], shop(['worldwide'])],
    [['v: going on holiday to Spain on Friday, need it before'], shop(['Leeds'])],
    [['v: we are in Paris, Texas'], shop(['Texas'])],
    [['v: what colours are there', "b: I don't have that information."], shop(['Leeds'])],
    [['v: Bath taps drip'], shop(['Leeds'])],
    [['v: we live in Headingley', 'b: We cover Leeds and Otley, so you are welcome.'], shop(['Leeds', 'Otley'])],
    [['v: in Norway it would be warmer indoors, ha'], shop(['Leeds'])],
    [['v: my niece is getting married in Lisbon and the boiler broke'], shop(['Leeds'])],
    [['b: [Repair] [Fitting]', 'v: neither, it is for an article about heat pumps'], shop(['Leeds'])],
    [['b: [Repair] [Fitting]', 'v: none, we make valves and wanted to meet your buyer'], shop(['Leeds'])],
    [['v: my bath leaks', "b: Please don't touch the valve."], shop(['Leeds'])],
    [['v: is it done?', 'b: That is beyond what I can see.'], shop(['Leeds'])],
    [['b: [Repair] [Fitting]', 'v: neither, just browsing thanks'], shop(['Leeds'])],
  ])('none in %j', (lines, extra) => {
    expect(poorFit(context(lines, extra))).toEqual([]);
  });
});
