# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion of mimamorictl for bash: /usr/share/bash-completion/completions/mimamorictl. The program itself says what there is.

_mimamorictl() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    case $before in
        --socket | --token-file | --*-file | --certificate | --layout | --keep | --public | --heads)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return ;;
        --language)
            mapfile -t COMPREPLY < <(compgen -W "ja en" -- "$current")
            return ;;
    esac
    # The words of the command so far: options before it and their values are no part of it.
    local typed=() i
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
            --socket | --token-file | --language) ((++i)) ;;
            --*) ;;
            *) typed+=("${COMP_WORDS[i]}") ;;
        esac
    done
    local line words arguments choices=""
    while IFS=$'\t' read -r words arguments; do
        line=($words)
        if ((${#typed[@]} < ${#line[@]})) && [[ "${line[*]:0:${#typed[@]}}" == "${typed[*]}" ]]; then
            choices+=" ${line[${#typed[@]}]}"
        elif [[ "${typed[*]:0:${#line[@]}}" == "${line[*]}" ]]; then
            choices+=" --json $(grep -oE -e '--[a-z-]+' <<<"$arguments" | tr '\n' ' ')"
        fi
    done < <("${COMP_WORDS[0]}" commands 2>/dev/null)
    ((${#typed[@]} == 0)) && choices+=" --socket --token-file --language --json --help"
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current" | sort -u)
}
complete -F _mimamorictl mimamorictl
