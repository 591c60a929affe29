import { emptyForm, withError } from '#src/foundation/ui/form.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import type { Sample } from '#src/foundation/ui/sample.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { PhotoForm } from './photo-form.page.tsx'

const REFUSED = withError(emptyForm(), 'photo', 'heic')
const action = '/dev/ui'

export const fileSamples: Sample[] = [
  {
    room: 'files',
    name: 'The photo of a thing: none yet',
    node: (lang: Lang) => (
      <PhotoForm {...{ lang, action }} hasPhoto={false} idPrefix="none">
        <Picture category="vegetable" drawing="pumpkin" />
      </PhotoForm>
    ),
  },
  {
    room: 'files',
    name: 'The photo of a thing: another was refused',
    node: (lang: Lang) => (
      <PhotoForm {...{ lang, action }} hasPhoto form={REFUSED} idPrefix="refused">
        <Picture category="fruit" drawing="strawberry" />
      </PhotoForm>
    ),
  },
]
