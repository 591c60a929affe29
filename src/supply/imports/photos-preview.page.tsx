import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import { Figures } from '#src/foundation/ui/figures.tsx'
import { number } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import { Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { type CatalogFrame, InCatalog } from './in-catalog.page.tsx'
import type { JudgedPhotos } from './photo-list.rules.ts'
import { applyPhotosLabel, photosWords, sayLeft } from './photos.words.ts'

type PreviewProps = CatalogFrame & {
  judged: JudgedPhotos
  /** Of what is shown; applying does this and nothing else. */
  mark: string
  hasMoved: boolean
}

/** Which photo goes to which product: nothing is done before the button. */
export function PhotosPreviewPage({ judged, mark, hasMoved, ...frame }: PreviewProps) {
  const { lang, standing, catalog } = frame
  const words = photosWords(lang)
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  const count = judged.added.length + judged.replaced.length
  return (
    <InCatalog {...frame} title={words.preview} lead={catalog.producerName}>
      {hasMoved && <Notice kind="soon" alert title={words.moved} text={words.movedDo} />}
      <Figures figures={figuresOf(lang, judged)} />
      {count === 0 ? (
        <Notice kind="ok" title={words.nothing} text={words.nothingWhy}>
          <a href={base}>{words.back}</a>
        </Notice>
      ) : (
        <form method="post" class="row">
          <HiddenField name="mark" value={mark} />
          <Button large>{applyPhotosLabel(lang, count)}</Button>
          <a href={`${base}/photos`}>{words.another}</a>
        </form>
      )}
      <Placed {...{ lang, judged }} />
      <LeftAside {...{ lang, judged }} />
    </InCatalog>
  )
}

type Part = { lang: Lang; judged: JudgedPhotos }

function figuresOf(lang: Lang, judged: JudgedPhotos) {
  const words = photosWords(lang)
  const left = judged.left.length + judged.flawed.length
  return [
    ...(['added', 'replaced', 'unchanged'] as const).map((part) => ({
      label: words[part],
      value: number(lang, judged[part].length),
    })),
    { label: words.left, value: number(lang, left) },
  ]
}

function Placed({ lang, judged }: Part) {
  const words = photosWords(lang)
  const rows = [...judged.added, ...judged.replaced]
  if (rows.length === 0) return null
  return (
    <Table
      caption={words.preview}
      rows={rows}
      columns={[
        {
          title: words.photo,
          phone: 'picture',
          cell: ({ photo }) => (
            <Picture category="grocery" photo={photoOf(photo.pictureCode)} small />
          ),
        },
        { title: words.product, phone: 'first', cell: ({ product }) => product.name },
        { title: words.fileName, cell: ({ photo }) => photo.name },
        {
          title: words.happens,
          cell: ({ product }) => (product.digest === null ? words.adds : words.replaces),
        },
      ]}
    />
  )
}

function LeftAside({ lang, judged }: Part) {
  const words = photosWords(lang)
  const rows = [
    ...judged.flawed.map(({ name, flaw }) => ({ name, why: flaw })),
    ...judged.left.map(({ photo, why }) => ({ name: photo.name, why })),
  ]
  if (rows.length === 0) return null
  return (
    <section class="stack stack-2">
      <Heading title={words.left}>{number(lang, rows.length)}</Heading>
      <Table
        caption={words.left}
        rows={rows}
        columns={[
          { title: words.fileName, phone: 'first', cell: ({ name }) => name },
          { title: words.why, cell: ({ why }) => sayLeft(lang, why) },
        ]}
      />
    </section>
  )
}
