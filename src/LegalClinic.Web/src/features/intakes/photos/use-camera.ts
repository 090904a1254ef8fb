import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { stillOf } from './photo-file';

/** none: there is no camera to be had here; refused: the person or the browser did not allow it. */
export type CameraState = 'starting' | 'ready' | 'none' | 'refused';

export interface Camera {
  video: RefObject<HTMLVideoElement | null>;
  state: CameraState;
  shoot(): HTMLCanvasElement | null;
}

// The one that looks away from the person; as many pixels as it gives without growing slow.
const wanted: MediaStreamConstraints = { audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1440 } } };

/** The device's camera within the page: nothing that it sees reaches a gallery. It is let go of when nobody looks. */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');

  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    const begin = async () => {
      try {
        const given = await navigator.mediaDevices.getUserMedia(wanted);
        if (isGone) return stop(given);
        stream = given;
        if (!video.current) return;
        video.current.srcObject = given;
        await video.current.play();
        if (!isGone) setState('ready');
      } catch (error) {
        if (!isGone) setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none');
      }
    };
    void begin();
    return () => {
      isGone = true;
      stop(stream);
    };
  }, []);

  const shoot = useCallback(() => {
    const seen = video.current;
    return seen?.videoWidth ? stillOf(seen, seen.videoWidth, seen.videoHeight) : null;
  }, []);
  return { video, state, shoot };
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}
