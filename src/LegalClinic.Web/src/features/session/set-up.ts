import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { SetUp } from '../../shared/api/schema';

export function setUp(body: SetUp): Promise<void> {
  return answered(api.POST('/api/setup', { body })).then(() => undefined);
}
