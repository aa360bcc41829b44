import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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

/** Whoever is signed in, as every screen knows them. */
export type Self = { id: number; name: string; permissions: readonly string[] }
export const useSelf = () => useAsked<Self>('/api/me')
/** Whether whoever is signed in may do something somewhere: what decides if a button is offered. */
export const useMay = (permission: string): boolean => useSelf().data?.permissions.includes(permission) ?? false

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
