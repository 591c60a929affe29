import type { Lang } from '#src/foundation/ui/words.ts'
import type { Block, LetterContent } from './letter.ts'
import { letterWords } from './letter.words.ts'

/** The text version: the same blocks, a blank line between them. */
export function letterText({ lang, baseUrl, brand = 'Cageot', blocks }: LetterContent): string {
  const head = `${brand}\n${'='.repeat(brand.length)}`
  const foot = `-- \n${letterWords(lang).sentBy(brand)}\n${baseUrl}`
  return `${[head, ...blocks.map((block) => textOf(block, lang)), foot].join('\n\n')}\n`
}

function textOf(block: Block, lang: Lang): string {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
    case 'note':
      return block.text
    case 'code':
      return `    ${block.code}`
    case 'button':
      return `${block.label}\n${block.href}`
    case 'lines':
      return linesOf(block, lang)
  }
}

function linesOf({ lines, total }: Extract<Block, { kind: 'lines' }>, lang: Lang): string {
  const said = (label: string, amount?: string) =>
    amount === undefined ? label : letterWords(lang).line(label, amount)
  const rows = lines.flatMap(({ label, amount, detail }) => [
    `- ${said(label, amount)}`,
    ...(detail === undefined ? [] : [`  ${detail}`]),
  ])
  return [...rows, ...(total ? ['', said(total.label, total.amount)] : [])].join('\n')
}
