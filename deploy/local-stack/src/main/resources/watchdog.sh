#!/bin/sh
# Waits for the end of process $1, then ends every process whose id stands in $2/run and deletes $2.
watched=$1
directory=$2

while kill -0 "$watched" 2>/dev/null && [ -d "$directory" ]; do
  sleep 1
done

# The command line of a process; "ps" is not installed everywhere.
command_of() {
  if [ -d /proc/self ]; then
    tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null
  else
    ps -o command= -p "$1"
  fi
}

for file in "$directory"/run/*.pid; do
  [ -f "$file" ] || continue
  read -r pid started <"$file"
  # Only what was started from this directory: the id may have been given to another program since.
  if command_of "$pid" | grep -q -F -e "$directory"; then
    # For PostgreSQL: an immediate shutdown, which takes its children along.
    case $file in
      */postgres.pid) kill -QUIT "$pid" ;;
      *) kill -KILL "$pid" ;;
    esac
  fi
done
sleep 1
rm -rf "$directory"
