import { PhotoForm } from '#src/foundation/files/photo-form.page.tsx'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import { Poster } from '#src/foundation/ui/poster.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'

/** How wide a picture stands in the form that changes it. */
const FORM_SIZES = '(min-width: 60rem) 208px, 104px'

type GroupPictureProps = { lang: Lang; name: string; code: string | null }

/** The group's photo in the frame of the poster crate, or the crate. */
export function GroupPicture({ lang, name, code }: GroupPictureProps) {
  return <Poster {...{ lang, name }} shape="wide" photo={photoOf(code)} sizes={FORM_SIZES} />
}

/** The group's photo and the form that changes it, on the sheet of its settings. */
export function GroupPhoto({ slug, ...group }: GroupPictureProps & { slug: string }) {
  const { lang, code } = group
  const action = `/g/${slug}/settings/picture`
  return (
    <PhotoForm {...{ lang, action }} hasPhoto={code !== null}>
      <GroupPicture {...group} />
    </PhotoForm>
  )
}

/** A place's photo, or the basket that is handed over there. */
export function PlacePicture({ code }: { code: string | null }) {
  const photo = photoOf(code)
  return <Picture category="vegetable" drawing="basket" photo={photo} sizes={FORM_SIZES} />
}

/** The same with the form that changes it, on the place's own sheet. */
export function PlacePhoto({
  lang,
  href,
  code,
}: {
  lang: Lang
  href: string
  code: string | null
}) {
  return (
    <PhotoForm {...{ lang }} action={`${href}/picture`} hasPhoto={code !== null}>
      <PlacePicture code={code} />
    </PhotoForm>
  )
}
