import { Button } from '#src/foundation/ui/button.tsx'
import { number } from '#src/foundation/ui/format.ts'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import { catalogSheetWords } from './catalog-sheet.words.ts'
import { CellRow, ROLE, type ShownRow } from './cell-row.page.tsx'
import { CellTemplates } from './cell-templates.page.tsx'
import { cellWords } from './cells.words.ts'

type CellsProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
  rows: ShownRow[]
  /** Which of how many pages, from 1. */
  page: number
  pages: number
  /** Products saved just now. */
  saved?: number | undefined
}

/** All products of a catalogue in one form, quick by keyboard; the island saves row by row. */
export function CellsPage({ lang, visitor, standing, catalog, rows, ...props }: CellsProps) {
  const words = cellWords(lang)
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  const isRefused = rows.some(({ refused }) => Object.keys(refused).length > 0)
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={`${words.title} · ${catalog.name}`}
      islands={['product-cells']}
      isPrivate
    >
      <div class="stack stack-2">
        <a class="small" href={base}>
          {catalog.name}
        </a>
        <PageTitle title={words.title}>{words.intro}</PageTitle>
        <p class="small soft wide-only">{words.keys}</p>
      </div>
      {isRefused && <Notice kind="soon" alert title={words.left} />}
      {!isRefused && props.saved && <Notice kind="ok" title={words.savedNews(props.saved)} />}
      <product-cells data-kept-for={visitor.email} {...saidByIsland(lang)}>
        <p class="cells-says" role="status" />
        <form method="post" class="stack" autocomplete="off" novalidate>
          <CellTable {...{ lang, rows, base }} />
          <div class="without-script">
            <Button large>{words.save}</Button>
          </div>
        </form>
        <CellTemplates lang={lang} />
      </product-cells>
      {props.pages > 1 && <Pages {...{ lang, base }} page={props.page} pages={props.pages} />}
    </Page>
  )
}

function saidByIsland(lang: Lang) {
  const { saved, unsaved, wrong, toChoose, offline, signedOut, refused, allSaved, restored } =
    cellWords(lang)
  const says = { saved, unsaved, wrong, toChoose, offline, signedOut, refused, allSaved, restored }
  return { 'data-says': JSON.stringify(says) }
}

function CellTable({ lang, rows, base }: { lang: Lang; rows: ShownRow[]; base: string }) {
  const words = { ...catalogSheetWords(lang), ...cellWords(lang) }
  const heads = [words.name, words.sold, words.reference, words.shelf, words.price, words.vat]
  return (
    <table class="cells" {...ROLE.table}>
      <caption class="unseen">{words.title}</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {[...heads, words.stock, words.onSale, words.state].map((head) => (
            <th {...ROLE.head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.group}>
        {rows.map((row) => (
          <CellRow {...{ lang, row, base }} />
        ))}
      </tbody>
    </table>
  )
}

type PagesProps = { lang: Lang; base: string; page: number; pages: number }

function Pages({ lang, base, page, pages }: PagesProps) {
  return (
    <nav class="row" aria-label={cellWords(lang).pages}>
      {Array.from({ length: pages }, (_, place) => place + 1).map((one) => (
        <a href={`${base}/table?page=${one}`} aria-current={one === page ? 'page' : undefined}>
          {number(lang, one)}
        </a>
      ))}
    </nav>
  )
}
