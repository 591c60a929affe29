import { controlProps, FieldFrame } from '#src/foundation/ui/field-frame.tsx'
import { typedIn } from '#src/foundation/ui/form.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import { SHELVES, subcategoriesOf } from './category.rules.ts'
import { shelfWords, subcategoryWords } from './category.words.ts'
import { sheetWords } from './sheet.words.ts'

/** Where a product stands: a shelf (what it stands with is then told by its name), or one kind on it. */
export function PlaceField({ of }: { of: ShownForm }) {
  const [shelves, kinds] = [shelfWords(of.lang), subcategoryWords(of.lang)]
  const chosen = typedIn(of.form, 'category')
  const field = { of, name: 'category' }
  return (
    <FieldFrame {...field}>
      <select {...controlProps(field)}>
        {SHELVES.map((shelf) => (
          <optgroup label={shelves[shelf]}>
            <option value={shelf} selected={shelf === chosen}>
              {sheetWords(of.lang).byName(shelves[shelf])}
            </option>
            {subcategoriesOf(shelf).map((kind) => (
              <option value={kind} selected={kind === chosen}>
                {kinds[kind]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}
