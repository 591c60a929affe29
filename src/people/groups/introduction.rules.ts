const LINE_MAX = 160

/**
 * A group's introduction in one line: its first sentence; a long one up to its last whole word within 160 characters.
 * `Chaque jeudi soir. Sur le parvis.` → `Chaque jeudi soir.`
 */
export function firstLine(introduction: string): string {
  const text = introduction.trim().replaceAll(/\s+/g, ' ')
  const sentence = /^.*?[.!?…](?=\s|$)/u.exec(text)?.[0] ?? text
  if (sentence.length <= LINE_MAX) return sentence
  return `${sentence.slice(0, LINE_MAX).replace(/\s\S*$/, '')}…`
}
