import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import { Figures } from '#src/foundation/ui/figures.tsx'
import { number } from '#src/foundation/ui/format.ts'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import type { Product } from '#src/supply/products/product.queries.ts'
import { applyLabel, importWords } from './import.words.ts'
import { AddedProducts, ChangedProducts, WrongCells } from './import-tables.page.tsx'
import { UploadForm } from './import-upload.page.tsx'
import type { ListPreview } from './product-list.rules.ts'

type PreviewProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
  fileName: string
  preview: ListPreview<Product>
  /** Of what is shown; applying does this and nothing else. */
  mark: string
  /** It was applied in vain: something had changed since it was shown. */
  hasMoved?: boolean
}

/** What a list will do to a catalogue: nothing is done before the button. */
export function ImportPreviewPage({ lang, visitor, standing, catalog, ...props }: PreviewProps) {
  const { fileName, preview } = props
  const words = importWords(lang)
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  const isWrong = preview.wrong.length > 0
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={words.preview}
      isPrivate
    >
      <div class="stack stack-2">
        <a class="small" href={base}>
          {catalog.name}
        </a>
        <PageTitle title={words.preview}>{fileName}</PageTitle>
      </div>
      {props.hasMoved && <Notice kind="soon" alert title={words.moved} text={words.movedDo} />}
      <Counts {...{ lang, preview }} />
      {preview.ignored.length > 0 && (
        <p class="soft">{words.ignored(preview.ignored.join(', '))}</p>
      )}
      {isWrong && <Wrong {...{ lang, preview }} action={`${base}/import`} />}
      {!isWrong && <Apply {...{ lang, preview, base }} mark={props.mark} />}
      <ChangedProducts {...{ lang }} changed={preview.changed} />
      <AddedProducts {...{ lang }} added={preview.new} />
    </Page>
  )
}

type Part = { lang: Lang; preview: ListPreview<Product> }

function Counts({ lang, preview }: Part) {
  const words = importWords(lang)
  const figures = (['wrong', 'new', 'changed', 'unchanged'] as const).map((part) => ({
    label: part === 'new' ? words.added : words[part],
    value: number(lang, preview[part].length),
  }))
  return <Figures figures={figures} />
}

function Wrong({ lang, preview, action }: Part & { action: string }) {
  const words = importWords(lang)
  return (
    <>
      <Notice kind="no" title={words.wrongTitle} text={words.wrongDo} />
      <WrongCells {...{ lang }} wrong={preview.wrong} />
      <div class="narrow stack">
        <UploadForm {...{ lang, action }} />
      </div>
    </>
  )
}

function Apply({ lang, preview, base, mark }: Part & { base: string; mark: string }) {
  const words = importWords(lang)
  const [added, changed] = [preview.new.length, preview.changed.length]
  if (added + changed === 0) {
    return (
      <Notice kind="ok" title={words.nothing} text={words.nothingWhy}>
        <a href={base}>{words.back}</a>
      </Notice>
    )
  }
  return (
    <form method="post" class="row">
      <HiddenField name="mark" value={mark} />
      <Button large>{applyLabel(lang, { added, changed })}</Button>
      <a href={`${base}/import`}>{words.another}</a>
    </form>
  )
}
