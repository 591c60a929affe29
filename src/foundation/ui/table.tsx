import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'

export type Column<Row> = {
  /** The head; unseen columns (an action) give theirs too, it is read out. */
  title: string
  cell: (row: Row) => Child
  /** Numbers stand right, in tabular figures. */
  number?: boolean
  /** On phones: `first` is the line's name, `end` stands at its right, `hidden` goes, others follow below. */
  phone?: 'first' | 'end' | 'below' | 'hidden'
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
export function Table<Row>({ caption, columns, rows, foot }: TableProps<Row>) {
  return (
    <table class="table" {...ROLE.table}>
      <caption class="unseen">{caption}</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {columns.map((column, place) => (
            <th {...ROLE.head} scope="col" class={cellClass(column, place)}>
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
      {columns.map((column, place) => (
        <td {...ROLE.cell} class={cellClass(column, place)} data-title={column.title}>
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
          <td {...ROLE.cell} class={cellClass(column, place)} data-title={column.title}>
            {cells[place] ?? ''}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

/** By itself the first column is a line's name on phones; numbers below it keep their title. */
function cellClass<Row>({ number, phone }: Column<Row>, place: number): string {
  const onPhone = phone ?? (place === 0 ? 'first' : 'below')
  const isLabelled = onPhone === 'below' && number
  return classes(number && 'number right', `phone-${onPhone}`, isLabelled && 'phone-labelled')
}
