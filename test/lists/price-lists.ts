import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'

type Pack = { label: string; quantity: number; unit: string; isWeighed?: boolean }
type Listed = Pack & {
  name: string
  reference: string
  cents: number
  told: string
  isOrganic: boolean
  vat: string
  stock: string
}

const pack = (label: string, quantity: number, unit: string): Pack => ({ label, quantity, unit })
const weighed = (label: string, kilos: number): Pack => ({
  ...pack(label, kilos, 'kg'),
  isWeighed: true,
})
const PACKS: Record<string, Pack> = {
  kilo: pack('', 1, 'kg'),
  bag: pack('filet 2,5 kg', 2.5, 'kg'),
  crate: pack('cagette 5 kg', 5, 'kg'),
  sack: pack('sac 5 kg', 5, 'kg'),
  sack10: pack('sac 10 kg', 10, 'kg'),
  half: pack('500 g', 500, 'g'),
  tray: pack('barquette 250 g', 250, 'g'),
  punnet: pack('sachet 150 g', 150, 'g'),
  pouch: pack('sachet 40 g', 40, 'g'),
  jar: pack('pot 250 g', 250, 'g'),
  bigJar: pack('pot 500 g', 500, 'g'),
  pot: pack('pot 125 g', 125, 'g'),
  pots4: pack('4 pots de 125 g', 500, 'g'),
  bigPot: pack('pot 500 g', 500, 'g'),
  kiloJar: pack('pot 1 kg', 1, 'kg'),
  slab: pack('plaquette 500 g', 500, 'g'),
  round: pack('60 g', 60, 'g'),
  loaf400: pack('400 g', 400, 'g'),
  loaf500: pack('500 g', 500, 'g'),
  loaf800: pack('800 g', 800, 'g'),
  loaf1000: pack('1 kg', 1, 'kg'),
  bag200: pack('sachet 200 g', 200, 'g'),
  bag400: pack('sachet 400 g', 400, 'g'),
  litre: pack('1 L', 1, 'L'),
  'half-litre': pack('50 cl', 50, 'cl'),
  bottle: pack('75 cl', 75, 'cl'),
  bottles6: pack('carton de 6 × 75 cl', 4.5, 'L'),
  small: pack('330 ml', 330, 'ml'),
  one: pack('la pièce', 1, ''),
  bunch: pack('la botte', 1, 'botte'),
  braid: pack('tresse 1 kg', 1, 'kg'),
  six: pack('boîte de 6', 6, 'pièces'),
  dozen: pack('boîte de 12', 12, 'pièces'),
  tray30: pack('plateau de 30', 30, 'pièces'),
  part: weighed('la part', 0.25),
  wedge: weighed('le morceau', 0.8),
  whole: weighed('entière', 1.5),
  bird: weighed('entier', 1.6),
  'big-bird': weighed('gros, entier', 2.4),
  'piece-sausage': weighed('la pièce', 0.3),
}
const PER_BASE: Record<string, number> = { kg: 1, g: 1000, L: 1, cl: 100, ml: 1000 }

/** Real-looking price lists, by file name; the same each time. `scripts/lists.ts` writes them here. */
export function priceLists(): Record<string, Uint8Array> {
  const all = listedProducts()
  const market = all.filter((_, at) => at % 4 === 1).slice(0, 200)
  return {
    'marche-200.csv': iconv.encode(oldList(market), 'win1252'),
    'panier-800.csv': iconv.encode(modelList(all.slice(0, 800)), 'utf8', { addBOM: true }),
  }
}

function listedProducts(): Listed[] {
  const text = readFileSync(new URL('./families.txt', import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap(productsOfFamily)
}

function productsOfFamily(line: string): Listed[] {
  const [code = '', cents = '', marks = '', packs = '', varieties = '', told = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  const has = (mark: string) => marks.split(' ').includes(mark)
  const about = {
    isOrganic: has('b'),
    vat: has('20') ? '20' : '5,5',
    told: told.replaceAll('/', '\n'),
  }
  return varieties.split(', ').flatMap((variety, at) =>
    packs.split(' ').map((name, size) => {
      const one = PACKS[name]
      if (!one) throw new Error(`No pack is called ${name}`)
      return {
        ...one,
        ...about,
        name: [variety, one.label].filter(Boolean).join(', '),
        reference: `${code}-${String(at + 1).padStart(2, '0')}${'ABC'[size]}`,
        cents: priceOf(one, Number(cents) + 10 * at),
        stock: has('s') ? String(6 + ((at * 7 + size * 5) % 30)) : '',
      }
    }),
  )
}

/** To the 5 cents; large packs are a little cheaper. */
function priceOf({ quantity, unit }: Pack, cents: number): number {
  const amount = quantity / (PER_BASE[unit] ?? 1)
  const discount = amount >= 2.5 && unit !== 'g' ? 0.9 : 1
  return Math.max(20, Math.round((cents * amount * discount) / 5) * 5)
}

/** As a market gardener's spreadsheet saves the old system's ten columns. */
function oldList(products: Listed[]): string {
  const header = 'productName;price;ref;desc;qt;unit;organic;floatQt;vat;stock'
  const rows = products.map((one, at) => [
    one.name,
    at % 3 === 0 ? `${comma(one.cents / 100, 2)} €` : comma(one.cents / 100, 2),
    one.reference,
    one.told.replaceAll('\n', ' '),
    comma(one.quantity),
    one.unit,
    one.isOrganic ? 'bio' : '',
    one.isWeighed ? 'x' : '',
    at % 5 === 0 ? `${one.vat}%` : one.vat,
    one.stock,
  ])
  return [header, ...rows.map((row) => cellsOf(row, ';')), ''].join('\r\n')
}

/** As a shop's program saves our model file. */
function modelList(products: Listed[]): string {
  const header = 'Nom,Prix,Référence,Description,Quantité,Unité,Bio,Poids variable,TVA,Stock'
  const rows = products.map((one) => [
    one.name,
    (one.cents / 100).toFixed(2),
    one.reference,
    one.told,
    String(one.quantity),
    one.unit,
    one.isOrganic ? 'oui' : 'non',
    one.isWeighed ? 'oui' : 'non',
    one.vat.replace(',', '.'),
    one.stock,
  ])
  return [header, ...rows.map((row) => cellsOf(row, ',')), ''].join('\n')
}

function comma(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(value) : value.toFixed(decimals)
  return text.replace('.', ',')
}

/** Quotes only where a spreadsheet needs them: a decimal comma between semicolons stands bare. */
function cellsOf(row: string[], delimiter: string): string {
  const needsQuotes = (cell: string) => ['"', '\n', delimiter].some((sign) => cell.includes(sign))
  return row
    .map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter)
}
