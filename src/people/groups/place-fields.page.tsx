import { TextArea, TextField } from '#src/foundation/ui/field.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { placeLabels } from './places.words.ts'

/** What is asked of a place, wherever one is made; the fields are those of `place-form.routes.ts`. */
export function PlaceFields({ of, withAccess }: { of: ShownForm; withAccess?: boolean }) {
  return (
    <>
      <TextField of={of} name="placeName" maxlength={120} />
      <TextField of={of} name="address" optional maxlength={200} autocomplete="off" />
      <TextField of={of} name="postcode" optional maxlength={12} autocomplete="off" />
      <TextField of={of} name="city" maxlength={120} autocomplete="off" />
      {withAccess && <TextArea of={of} name="accessNotes" optional rows={3} maxlength={1000} />}
    </>
  )
}

/** The labels of these fields, by their names in the form. */
export function placeFieldLabels(lang: Lang): Record<string, string> {
  const { name, ...labels } = placeLabels(lang)
  return { placeName: name, ...labels }
}
