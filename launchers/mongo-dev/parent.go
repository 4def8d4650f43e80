package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// stopRequested answers a channel that closes when this server has to stop.
//
// Without a parent (0) that is SIGINT or SIGTERM. With one it is SIGTERM or the parent's end: Ctrl-C in a terminal goes to
// the whole process group, and the server must outlive it until its parent has finished what it was doing.
func stopRequested(parent int) <-chan struct{} {
	signals := make(chan os.Signal, 1)
	if parent == 0 {
		signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	} else {
		signal.Ignore(os.Interrupt, syscall.SIGHUP)
		signal.Notify(signals, syscall.SIGTERM)
	}
	stop := make(chan struct{})
	go func() {
		defer close(stop)
		// A killed parent may stay a zombie that still answers signals, so a direct child looks at who its parent is now.
		direct := parent != 0 && os.Getppid() == parent
		poll := time.NewTicker(time.Second)
		defer poll.Stop()
		for {
			select {
			case <-signals:
				return
			case <-poll.C:
				if parent == 0 {
					continue
				}
				if direct && os.Getppid() != parent || syscall.Kill(parent, 0) == syscall.ESRCH {
					return
				}
			}
		}
	}()
	return stop
}
