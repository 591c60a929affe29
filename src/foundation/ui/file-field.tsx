import { controlProps, FieldFrame, type FieldProps } from './field-frame.tsx'

type FileProps = FieldProps & {
  /** Types and endings, as the browser filters by: `.csv,text/csv`. */
  accept: string
  multiple?: boolean
}

/** Files of the phone or computer, in a `multipart/form-data` form. They never come back. */
export function FileField({ accept, multiple, ...field }: FileProps) {
  return (
    <FieldFrame {...field}>
      <input type="file" accept={accept} multiple={multiple} {...controlProps(field)} />
    </FieldFrame>
  )
}
