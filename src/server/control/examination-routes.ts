import type { Router } from '@koa/router';
import { checkTarget } from '../../delivery/target.ts';
import { HttpProblem } from '../problem.ts';
import { CONTROL_PREFIX } from '../server-parts.ts';
import type { ExaminationDocument, Examinations } from './examinations.ts';
import { readInput } from './read-input.ts';
import type { ExaminationBody } from './request-schemas.ts';

/** Adds what examines the app. */
export function addExaminationRoutes(
  router: Router,
  { examinations, allowRemote }: { readonly examinations: Examinations; readonly allowRemote: boolean },
): void {
  const PATH = `${CONTROL_PREFIX}/examinations`;

  router.get(PATH, (context) => {
    context.body = { examinations: examinations.all() };
  });

  router.post(PATH, async (context) => {
    const body = await readInput<ExaminationBody>(context, 'examination');
    if (body.to !== undefined) checkTarget(body.to, { allowRemote });
    const document = examinations.start(body);
    context.status = 201;
    context.set('location', `${PATH}/${document.id}`);
    context.body = document;
  });

  router.get(`${PATH}/:id`, (context) => {
    context.body = found(examinations.find(context.params.id ?? ''));
  });

  router.delete(`${PATH}/:id`, async (context) => {
    context.body = found(await examinations.stop(context.params.id ?? ''));
  });
}

function found(document: ExaminationDocument | undefined): ExaminationDocument {
  if (document !== undefined) return document;
  throw new HttpProblem(
    404,
    'EXAMINATION_UNKNOWN',
    `There is no examination with this id. GET ${CONTROL_PREFIX}/examinations lists them.`,
  );
}
