import type { Session } from '#src/foundation/db/session.ts'

const PAGE = 1000

/**
 * The jobs that wait or run, as pages of JSON text in the order they were added. A job under way is as if nobody had
 * begun it: its attempt doesn't count, or one that was at its last would never run again.
 */
export async function* readJobs(session: Session): AsyncGenerator<{ text: string; jobs: number }> {
  for (let after = '0'; ; ) {
    const { rows } = await session.query<{ text: string; jobs: number; last: string }>(
      PAGE_OF_JOBS,
      [after, PAGE],
    )
    const page = rows[0]
    if (!page?.jobs) return
    yield page
    after = page.last
  }
}

/** Adds a page of jobs to the queue, by its own functions: whichever version of the queue is there. */
export async function addJobs(session: Session, text: string): Promise<void> {
  await session.query(ADD_JOBS, [text])
}

export async function countJobs(session: Session): Promise<number> {
  const { rows } = await session.query<{ jobs: number }>(
    'select count(*)::int as jobs from graphile_worker._private_jobs',
  )
  return rows[0]?.jobs ?? 0
}

const PAGE_OF_JOBS = `
  select json_agg(page order by id)::text as text, count(*)::int as jobs, max(id)::text as last
  from (
    select j.id, t.identifier as task, j.payload, q.queue_name as queue, j.run_at, j.priority,
      j.max_attempts, j.key, array(select jsonb_object_keys(j.flags)) as flags,
      greatest(j.attempts - (j.locked_at is not null)::int, 0) as attempts
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.id > $1 order by j.id limit $2
  ) page`

const ADD_JOBS = `
  with page as (
    select * from json_to_recordset($1) as job (id bigint, task text, payload json, queue text,
      run_at timestamptz, priority int, max_attempts int, key text, flags text[], attempts int)
    order by id
  ), added as materialized (
    select attempts, (graphile_worker.add_job(identifier => task, payload => payload, queue_name => queue,
      run_at => run_at, max_attempts => max_attempts, job_key => key, priority => priority,
      flags => nullif(flags, '{}'))).id as id
    from page order by id
  )
  select count(*) from added, graphile_worker.reschedule_jobs(array[added.id], attempts => added.attempts)
  where added.attempts > 0`
