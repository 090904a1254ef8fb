import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';

export function listGovernorates(signal: AbortSignal) {
  return answered(api.GET('/api/setup/governorates', { signal }));
}
