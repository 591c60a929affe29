import { fieldWords } from '#src/foundation/ui/field.words.ts'
import { money } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { vatTyped } from '#src/supply/catalogs/catalog.rules.ts'
import type { Cell, CellFacts } from './cells.rules.ts'
import { cellWords } from './cells.words.ts'
import { productErrors, sayProductFact } from './product-fields.words.ts'
import { decimalTyped } from './typed.rules.ts'

const valueWords = defineWords({
  nothing: { fr: '« vide »', en: '“empty”' },
  text: { fr: (text: string) => `« ${text} »`, en: (text: string) => `“${text}”` },
  onSale: { fr: '« en vente »', en: '“on sale”' },
  offSale: { fr: '« retiré »', en: '“off sale”' },
})

/** A row's facts as its cells hold them; a box that is not ticked is ''. */
export function cellTexts(lang: Lang, facts: CellFacts): Record<Cell, string> {
  const { stockLeftThousandths: stock } = facts
  return {
    name: facts.name,
    reference: facts.reference ?? '',
    category: facts.category,
    priceCents: decimalTyped(lang, facts.priceCents, 2, 2),
    vatBp: vatTyped(facts.vatBp),
    stockLeftThousandths: stock === null ? '' : decimalTyped(lang, stock, 3),
    isActive: facts.isActive ? 'on' : '',
  }
}

/** Why a cell is not saved, as a sentence; of a stale one what the other saved. */
export function sayRefused(lang: Lang, code: string, cell: Cell, kept: CellFacts): string {
  if (code === 'stale') return cellWords(lang).meanwhile(sayValue(lang, cell, kept))
  const own: Record<string, string> = productErrors(lang)
  const general = fieldWords(lang)
  return own[code] ?? (code in general ? String(general[code as 'required']) : general.invalid)
}

function sayValue(lang: Lang, cell: Cell, facts: CellFacts): string {
  const words = valueWords(lang)
  const value = facts[cell]
  if (cell === 'isActive') return value ? words.onSale : words.offSale
  if (cell === 'priceCents') return money(lang, facts.priceCents)
  if (value === null && cell !== 'vatBp') return words.nothing
  return sayProductFact(lang, cell, value) ?? words.text(String(value))
}
