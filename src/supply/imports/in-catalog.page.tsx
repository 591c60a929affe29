import type { Child } from 'hono/jsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'

export type CatalogFrame = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
}
type InCatalogProps = CatalogFrame & {
  title: string
  lead: string
  narrow?: boolean
  children: Child
}

/** A page about a catalogue, with the way back to it. */
export function InCatalog({ lang, visitor, standing, catalog, ...page }: InCatalogProps) {
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={page.title}
      {...(page.narrow ? { narrow: true } : {})}
      isPrivate
    >
      <div class="stack stack-2">
        <a class="small" href={`/g/${standing.group.slug}/catalogs/${catalog.code}`}>
          {catalog.name}
        </a>
        <PageTitle title={page.title}>{page.lead}</PageTitle>
      </div>
      {page.children}
    </Page>
  )
}
