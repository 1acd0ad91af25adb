const common: Record<string, string[]> = {
  en: 'the and you your for with have that this what how can need are our from not but please would just do is it we my to of on in'.split(
    ' ',
  ),
  es: 'el la los que de para por con una un mi nos es como cuanto gracias hola buenas quiero tengo hay puedo del se lo y si me en más pero'.split(
    ' ',
  ),
  de: 'der die das und ich wir sie ist nicht ein eine für mit bitte danke auf haben kann wie was von zu noch auch aber hallo oder wenn mir uns'.split(
    ' ',
  ),
  fr: 'le la les des et je nous vous est pas un une pour avec merci bonjour mon ma que qui sur dans mais au du ce oui non'.split(
    ' ',
  ),
  it: 'il lo gli di che per con una un sono non mi ci grazie buongiorno vorrei ho come quanto della è anche ma'.split(
    ' ',
  ),
  pt: 'o os que de para com uma um não meu minha obrigado olá bom quero tenho como quanto você é mas em'.split(' '),
  nl: 'de het een en ik wij niet voor met van is dat dit kan graag bedankt hallo hoe wat op te zijn maar ook'.split(
    ' ',
  ),
};

/** ISO 639-1 guess of the visitor's language from common words, or null where too little was said. */
export function guessLanguage(said: string): string | null {
  const list = said.match(/\p{L}+/gu) ?? [];
  if (list.length < 3) return null;
  let best: { code: string; hits: number } = { code: '', hits: 0 };
  for (const [code, words] of Object.entries(common)) {
    const set = new Set(words);
    const hits = list.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0);
    if (hits > best.hits) best = { code, hits };
  }
  return best.hits >= Math.max(1, list.length * 0.05) ? best.code : null;
}
