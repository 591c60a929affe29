import { Button } from '#src/foundation/ui/button.tsx'

type SearchFormProps = { label: string; submit: string; wanted: string }

/** A search of the page one is on: one field, what was looked for stays in it. */
export function SearchForm({ label, submit, wanted }: SearchFormProps) {
  return (
    <form method="get" class="stack narrow">
      <div class="field">
        <label for="q">{label}</label>
        <input type="search" id="q" name="q" value={wanted} autocomplete="off" />
      </div>
      <div>
        <Button kind="outline" icon="search">
          {submit}
        </Button>
      </div>
    </form>
  )
}
