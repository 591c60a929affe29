import { number } from '#src/foundation/ui/format.ts'
import { type CatalogFrame, InCatalog } from './in-catalog.page.tsx'
import { photosWords } from './photos.words.ts'

type ReadingProps = CatalogFrame & { files: number; unread: number; path: string }

/** Photos that are being read; the browser asks again by itself. */
export function PhotosReadingPage({ files, unread, path, ...frame }: ReadingProps) {
  const { lang } = frame
  const words = photosWords(lang)
  const said = words.progress(number(lang, files - unread), number(lang, files))
  return (
    <InCatalog {...frame} title={words.reading} lead={words.wait} narrow>
      <div class="stack stack-2">
        <progress max={files} value={files - unread} aria-label={said} />
        <p>{said}</p>
        <p>
          <a href={path}>{words.look}</a>
        </p>
      </div>
    </InCatalog>
  )
}
