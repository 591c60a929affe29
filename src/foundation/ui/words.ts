export const LANGS = ['fr', 'en'] as const
/** The languages of the screen, French first. */
export type Lang = (typeof LANGS)[number]

// biome-ignore lint/suspicious/noExplicitAny: a sentence may take any arguments; each keeps its own types
type Sentence = string | ((...args: any[]) => string)
/** A sentence in every language; leaving one out does not compile, nor does another signature. */
type InEveryLang<S extends Sentence> = Record<Lang, S>
type Widen<S> = S extends string ? string : S

export type Words<Table> = {
  [Key in keyof Table]: Table[Key] extends { fr: infer S } ? Widen<S> : never
}

/**
 * A room's sentences: `const words = defineWords({ hello: { fr: 'Bonjour', en: 'Hello' } })`, then
 * `words('fr').hello`. With arguments: `{ fr: (n: number) => `${n} paniers`, en: (n: number) => … }`.
 */
export function defineWords<const Table extends Record<string, InEveryLang<Sentence>>>(
  table: Table,
) {
  const inLang = (lang: Lang) =>
    Object.fromEntries(
      Object.entries(table).map(([key, said]) => [key, said[lang]]),
    ) as Words<Table>
  const byLang = { fr: inLang('fr'), en: inLang('en') }
  return (lang: Lang): Words<Table> => byLang[lang]
}
