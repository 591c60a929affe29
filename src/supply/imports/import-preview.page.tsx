import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import { Figures } from '#src/foundation/ui/figures.tsx'
import { number } from '#src/foundation/ui/format.ts'
import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Product } from '#src/supply/products/product.queries.ts'
import { applyLabel, importWords } from './import.words.ts'
import { AddedProducts, ChangedProducts, WrongCells } from './import-tables.page.tsx'
import { UploadForm } from './import-upload.page.tsx'
import { type CatalogFrame, InCatalog } from './in-catalog.page.tsx'
import type { ListPreview } from './product-list.rules.ts'

type PreviewProps = CatalogFrame & {
  fileName: string
  preview: ListPreview<Product>
  /** Of what is shown; applying does this and nothing else. */
  mark: string
  /** It was applied in vain: something had changed since it was shown. */
  hasMoved?: boolean
}

/** What a list will do to a catalogue: nothing is done before the button. */
export function ImportPreviewPage({ fileName, preview, mark, hasMoved, ...frame }: PreviewProps) {
  const { lang, standing, catalog } = frame
  const words = importWords(lang)
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  const isWrong = preview.wrong.length > 0
  return (
    <InCatalog {...frame} title={words.preview} lead={fileName}>
      {hasMoved && <Notice kind="soon" alert title={words.moved} text={words.movedDo} />}
      <Counts {...{ lang, preview }} />
      {preview.ignored.length > 0 && (
        <p class="soft">{words.ignored(preview.ignored.join(', '))}</p>
      )}
      {isWrong && <Wrong {...{ lang, preview }} action={`${base}/import`} />}
      {!isWrong && <Apply {...{ lang, preview, base }} mark={mark} />}
      <ChangedProducts {...{ lang }} changed={preview.changed} />
      <AddedProducts {...{ lang }} added={preview.new} />
    </InCatalog>
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
