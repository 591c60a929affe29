import { fieldWords } from './field.words.ts'
import { Notice } from './notice.tsx'
import { errorOf, fieldId, type ShownForm, wrongFields } from './shown-form.ts'

/** The summary above a form: how much is left to correct, with a link to each field. Nothing when all is well. */
export function FormErrors({ of }: { of: ShownForm }) {
  const wrong = wrongFields(of)
  const whole = errorOf(of, '')
  if (wrong.length === 0 && whole === undefined) return null
  const words = fieldWords(of.lang)
  const count = wrong.length === 1 ? words.oneMistake : words.mistakes(wrong.length)
  return (
    <Notice kind="no" alert title={whole ?? count} text={whole ? undefined : words.nothingLost}>
      {wrong.length > 0 && (
        <ul>
          {wrong.map((name) => (
            <li>
              <a href={`#${fieldId(of, name)}`}>{lineOf(of, name)}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function lineOf(of: ShownForm, name: string): string {
  const label = of.labels[name]
  const error = errorOf(of, name) ?? ''
  return label ? fieldWords(of.lang).withLabel(label, error) : error
}
