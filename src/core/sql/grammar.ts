/** Every rule of the grammar by the kind of statement it reads. */
import type { Grammar } from './grammar/grammar.js';
import { COPY_GRAMMAR } from './grammar/copy.js';
import { DATA_GRAMMAR } from './grammar/data.js';
import { EXTERNAL_GRAMMAR } from './grammar/external.js';
import { MAINTENANCE_GRAMMAR } from './grammar/maintenance.js';
import { ROUTINES_GRAMMAR } from './grammar/routines.js';
import { SECURITY_GRAMMAR } from './grammar/security.js';
import { SESSION_GRAMMAR } from './grammar/session.js';
import { SHARING_GRAMMAR } from './grammar/sharing.js';
import { TABLES_GRAMMAR } from './grammar/tables.js';
import { VIEWS_GRAMMAR } from './grammar/views.js';
import { query } from './select.js';

export const GRAMMAR: Grammar = {
  select: (p) => {
    p.pos = p.first;
    return query(p);
  },
  ...TABLES_GRAMMAR,
  ...DATA_GRAMMAR,
  ...COPY_GRAMMAR,
  ...VIEWS_GRAMMAR,
  ...EXTERNAL_GRAMMAR,
  ...ROUTINES_GRAMMAR,
  ...SECURITY_GRAMMAR,
  ...SHARING_GRAMMAR,
  ...SESSION_GRAMMAR,
  ...MAINTENANCE_GRAMMAR,
};
