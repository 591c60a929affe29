import { asset } from '#src/foundation/ui/asset.ts'
import { Button, ButtonLink } from '#src/foundation/ui/button.tsx'
import { classes } from '#src/foundation/ui/class-names.ts'
import { SearchField } from '#src/foundation/ui/search-field.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Shelf } from '#src/supply/products/category.rules.ts'
import { shelfWords } from '#src/supply/products/category.words.ts'
import { type Filter, queryOf } from './filter.rules.ts'
import { shopWords } from './shop.words.ts'

const DRAWING_OF: Record<Shelf, string> = {
  vegetable: 'carrot',
  fruit: 'red-apple',
  dairy: 'cheese-wedge',
  meat: 'poultry-leg',
  bread: 'bread',
  grocery: 'honey-pot',
  drink: 'beverage-box',
  other: 'basket',
}

export type FilterProps = {
  lang: Lang
  path: string
  filter: Filter
  shelves: Shelf[]
  producers: { code: string; name: string }[]
}

/** The shelves as a row of links; « Tout » first. */
export function Shelves({ lang, path, filter, shelves }: FilterProps) {
  const words = shopWords(lang)
  const { category, ...rest } = filter
  return (
    <nav class="shelves" aria-label={words.shelves}>
      <a
        class="no-drawing"
        href={path + queryOf(rest)}
        aria-current={category ? undefined : 'page'}
      >
        {words.all}
      </a>
      {shelves.map((shelf) => (
        <a
          href={path + queryOf({ ...rest, category: shelf })}
          aria-current={shelf === category ? 'page' : undefined}
        >
          <img src={asset(`food/${DRAWING_OF[shelf]}.svg`)} alt="" width="28" height="28" />
          {shelfWords(lang)[shelf]}
        </a>
      ))}
    </nav>
  )
}

/** Search, producer, organic: a form that works alone; choices submit by themselves where scripts run. */
export function Filters({ lang, path, filter, producers }: FilterProps) {
  const words = shopWords(lang)
  const isOpen = filter.filters || filter.producer || filter.organic
  const further = classes('further', !isOpen && 'wide-only')
  return (
    <auto-submit>
      <form class="filters" method="get" action={path}>
        {filter.category && <input type="hidden" name="category" value={filter.category} />}
        {filter.filters && <input type="hidden" name="filters" value="1" />}
        <SearchField label={words.search} placeholder={words.searchShort} value={filter.q} />
        <span class="small-only">
          <ButtonLink kind="outline" href={path + queryOf({ ...filter, filters: !isOpen })}>
            {words.filter}
          </ButtonLink>
        </span>
        <select class={further} name="producer" aria-label={words.producer}>
          <option value="">{words.allProducers}</option>
          {producers.map(({ code, name }) => (
            <option value={code} selected={code === filter.producer}>
              {name}
            </option>
          ))}
        </select>
        <label class={classes('tick', further)}>
          <input type="checkbox" name="organic" value="1" checked={filter.organic ?? false} />
          <span>{words.organic}</span>
        </label>
        <span class="without-script">
          <Button kind="outline">{words.searchShort}</Button>
        </span>
      </form>
    </auto-submit>
  )
}
