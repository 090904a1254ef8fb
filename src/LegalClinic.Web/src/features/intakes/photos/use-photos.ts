import { useQuery } from '@tanstack/react-query';
import { thisDevice } from '../../../shared/device/this-device';

export const photosKey = (formId: string) => ['device-photos', formId] as const;

/** The photographs of a form on this device. They are in the page's memory while somebody looks, and forgotten when nobody does. */
export function usePhotos(formId: string) {
  return useQuery({ queryKey: photosKey(formId), queryFn: () => thisDevice.photos(formId), networkMode: 'always', gcTime: 0, staleTime: Infinity });
}
