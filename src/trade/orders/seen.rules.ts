/** A line of a draft: a product's code and how much of it. */
export type SeenLine = { code: string; quantityThousandths: number }

/** What a page shows of a draft, for its form to carry: `4f7…:1500.9k2…:2000`; '' when nothing is in it. */
export function seenText(lines: readonly SeenLine[]): string {
  return lines
    .map(({ code, quantityThousandths }) => `${code}:${quantityThousandths}`)
    .toSorted()
    .join('.')
}

/** The same where it is not known whether a quantity of this product has been saved: its answer was lost. */
export function unsureOf(seen: string, code: string): string {
  const others = seen.split('.').filter((line) => codeIn(line) !== code && line !== '')
  return [...others, unsure(code)].join('.')
}

const unsure = (code: string) => `${code}:?`

/**
 * Whether a draft has come to hold something else than a page showed, but for what its person wants now: somebody of
 * the household, or another window, has saved between. Shown 1 kg of carrots, wanted 2: 5 in it now → yes; 1 → no; 2 →
 * no, the same tap came twice.
 */
export function hasChangedSince(
  seen: string,
  { present, wish }: { present: readonly SeenLine[]; wish: SeenLine },
): boolean {
  const was = new Map(seen.split('.').map((line) => [codeIn(line), line]))
  const is = new Map(present.map((line) => [line.code, seenText([line])]))
  const wanted = wish.quantityThousandths === 0 ? undefined : seenText([wish])
  const others = new Set([...was.keys(), ...is.keys()].filter((code) => code !== ''))
  return [...others].some((code) => {
    const isDone = code === wish.code && is.get(code) === wanted
    const isKnown = was.get(code) !== unsure(code)
    return isKnown && is.get(code) !== was.get(code) && !isDone
  })
}

const codeIn = (line: string) => line.split(':')[0] ?? ''
