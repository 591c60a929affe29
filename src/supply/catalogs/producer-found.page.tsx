import type { Lang } from '#src/foundation/ui/words.ts'
import type { PublicProducer } from '#src/supply/producers/producer.rules.ts'
import { newCatalogWords } from './catalog-new.words.ts'

type Known = Pick<PublicProducer, 'name' | 'profession' | 'city' | 'siret'>

/** Producers to choose from, each with the link that takes it. */
export function ProducersFound({
  lang,
  producers,
  base,
}: {
  lang: Lang
  producers: PublicProducer[]
  /** The page that goes on with one: `/g/lavoir/catalogs/new`. */
  base: string
}) {
  const words = newCatalogWords(lang)
  return (
    <ul class="plain lines">
      {producers.map((producer) => (
        <li class="row">
          <div>
            <b>{producer.name}</b>
            <p class="small soft">{whereAndWhat(lang, producer)}</p>
          </div>
          <a class="push" href={`${base}?producer=${producer.code}`}>
            {words.use}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** « Maraîchage · Chazelles · SIRET 512 340 878 00010 », as far as it is known. */
export function whereAndWhat(lang: Lang, { profession, city, siret }: Known): string {
  const spaced = siret?.replace(/^(...)(...)(...)(.....)$/, '$1\u00a0$2\u00a0$3\u00a0$4')
  const known = [profession, city, spaced && newCatalogWords(lang).siret(spaced)]
  return known.filter(Boolean).join(' · ')
}
