import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Me, UnitSeen } from '../schema.ts'
import { ask, Refused } from './api.ts'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays one; only a lost connection is worth another try.
      retry: (count, error) => error instanceof Refused && error.kind === 'no-connection' && count < 2,
    },
  },
})

/** What the server says at an address, kept for a moment. */
export const useAsked = <T>(path: string, enabled = true) => useQuery({ queryKey: [path], queryFn: () => ask<T>('GET', path), enabled })

export const useMe = () => useAsked<Me>('/api/me')
export const useUnits = () => useAsked<{ units: UnitSeen[] }>('/api/units')

/** Something to do; whatever was read before is read again afterwards. */
export function useDoing<Given, T>(run: (given: Given) => Promise<T>, then?: (value: T, given: Given) => void) {
  const client = useQueryClient()
  return useMutation<T, Error, Given>({
    mutationFn: run,
    onSuccess: async (value, given) => {
      await client.invalidateQueries()
      then?.(value, given)
    },
    onError: async (error) => {
      // The frame then says that the session has ended, and what was typed stays where it is.
      if (error instanceof Refused && error.kind === 'not-signed-in') await client.invalidateQueries({ queryKey: ['/api/me'] })
    },
  })
}
