import { number } from '#src/foundation/ui/format.ts'
import { Progress } from '#src/foundation/ui/progress.tsx'
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
      <Progress label={said} value={files - unread} max={files}>
        <p>{said}</p>
      </Progress>
      <p>
        <a href={path}>{words.look}</a>
      </p>
    </InCatalog>
  )
}
