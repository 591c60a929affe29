import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'

export type Column<Row> = {
  /** The head; unseen columns (an action) give theirs too, it is read out. */
  title: string
  cell: (row: Row) => Child
  /** Numbers stand right, in tabular figures. */
  number?: boolean
  /**
   * On phones: `lead` is a large number on the left, `picture` a small picture there, `first` the
   * line's name, `end` stands at its right, `hidden` goes, the others follow below in small.
   */
  phone?: 'lead' | 'picture' | 'first' | 'end' | 'below' | 'hidden'
  titleUnseen?: boolean
}

type TableProps<Row> = {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  /** The foot, one cell per column. */
  foot?: Child[]
}

/** Written out, because browsers forget what a table is when its `display` changes. */
const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

/**
 * A table that becomes a list of two-line rows on phones.
 */
export function Table<Row>({ caption, columns: given, rows, foot }: TableProps<Row>) {
  const columns = withName(given)
  const has = (kind: 'lead' | 'picture') => columns.some(({ phone }) => phone === kind)
  return (
    <table
      class={classes('table', has('lead') && 'with-lead', has('picture') && 'with-picture')}
      {...ROLE.table}
    >
      <caption class="unseen">{caption}</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {columns.map((column) => (
            <th {...ROLE.head} scope="col" class={cellClass(column)}>
              {column.titleUnseen ? <span class="unseen">{column.title}</span> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.group}>
        {rows.map((row) => (
          <BodyRow columns={columns} row={row} />
        ))}
      </tbody>
      {foot && <Foot columns={columns} cells={foot} />}
    </table>
  )
}

function BodyRow<Row>({ columns, row }: { columns: Column<Row>[]; row: Row }) {
  return (
    <tr {...ROLE.row}>
      {columns.map((column) => (
        <td {...ROLE.cell} class={cellClass(column)} data-title={column.title}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

function Foot<Row>({ columns, cells }: { columns: Column<Row>[]; cells: Child[] }) {
  return (
    <tfoot {...ROLE.group}>
      <tr {...ROLE.row}>
        {columns.map((column, place) => (
          <td {...ROLE.cell} class={cellClass(column)} data-title={column.title}>
            {cells[place] ?? ''}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

/** Unless a column says it is the line's name on phones, the first one is. */
function withName<Row>(columns: Column<Row>[]): Column<Row>[] {
  if (columns.some(({ phone }) => phone === 'first')) return columns
  return columns.map((column, place) => (place === 0 ? { ...column, phone: 'first' } : column))
}

/** Numbers in small keep their title before them: « solde − 35,00 € ». */
function cellClass<Row>({ number, phone = 'below' }: Column<Row>): string {
  const isLabelled = phone === 'below' && number
  return classes(number && 'number right', `phone-${phone}`, isLabelled && 'phone-labelled')
}
