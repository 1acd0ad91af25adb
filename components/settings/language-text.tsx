/** Approved language as written, its placeholders set off from the words around them. */
export function LanguageText({ body }: { body: string }) {
  let at = 0;
  return body.split(/(\{\{\s*[a-z_]+\s*\}\})/i).map((piece) => {
    const key = at;
    at += piece.length;
    return piece.startsWith('{{') ? (
      <span key={key} className="rounded-[3px] bg-accent-soft px-1 text-accent">
        {piece.replace(/[{}\s]/g, '').replace(/_/g, ' ')}
      </span>
    ) : (
      <span key={key}>{piece}</span>
    );
  });
}
