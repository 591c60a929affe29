import { Question } from '#src/foundation/ui/dialog.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import { productCount } from '#src/supply/catalogs/catalogs.words.ts'
import { removeCatalogWords } from './remove-catalog.words.ts'

type RemovalProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
  products: number
  isInUse: boolean
}

/** Asks before a catalogue is deleted; or says why it stays. */
export function RemoveCatalogPage({ lang, visitor, standing, catalog, ...props }: RemovalProps) {
  const words = removeCatalogWords(lang)
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  const { name } = catalog
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      {props.isInUse ? (
        <>
          <PageTitle title={name} />
          <Notice kind="no" alert title={words.inUse(name)} text={words.inUseWhy}>
            <a href={`${base}/end`}>{words.end}</a>
          </Notice>
        </>
      ) : (
        <Question
          title={words.ask(name)}
          action={base}
          method="delete"
          confirm={words.title}
          danger
          back={{ href: base, label: words.keep }}
        >
          <p>{words.means(productCount(lang, props.products))}</p>
        </Question>
      )}
    </Page>
  )
}
