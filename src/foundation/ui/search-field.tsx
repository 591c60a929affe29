import { Icon } from './icon.tsx'

type SearchFieldProps = {
  /** Read out; the magnifier says it to the eye. */
  label: string
  placeholder?: string
  name?: string
  value?: string | undefined
}

/** A search field with its magnifier, inside a form with method GET. */
export function SearchField({ label, placeholder, name = 'q', value }: SearchFieldProps) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        name={name}
        value={value}
        aria-label={label}
        placeholder={placeholder ?? label}
        autocomplete="off"
      />
    </div>
  )
}
