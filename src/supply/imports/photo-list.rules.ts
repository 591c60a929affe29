import {
  matchPhotos,
  type NamedPhoto,
  type PhotographedProduct,
  type PhotoMatches,
} from './photo-match.rules.ts'

/** A file of a list: the picture it was read as, or what is wrong with it. */
export type ReadPhoto = {
  position: number
  name: string
  flaw: string | null
  pictureId: number | null
  pictureCode: string | null
  digest: string | null
}
type ShownPhoto = NamedPhoto & { pictureCode: string }

export type JudgedPhotos = PhotoMatches<ShownPhoto, PhotographedProduct> & {
  /** Files that are no picture we can show. */
  flawed: { name: string; flaw: string }[]
}

/** What a list of photos would do to the products of a catalogue; what is wrong or nobody's is left aside, by name. */
export function judgePhotos(
  files: readonly ReadPhoto[],
  products: readonly PhotographedProduct[],
): JudgedPhotos {
  const flawed = files.flatMap(({ name, flaw }) => (flaw === null ? [] : [{ name, flaw }]))
  const photos = files.flatMap(({ position, name, pictureId, pictureCode, digest }) =>
    pictureId === null || pictureCode === null || digest === null
      ? []
      : [{ position, name, pictureId, pictureCode, digest }],
  )
  return { ...matchPhotos(photos, products), flawed }
}
