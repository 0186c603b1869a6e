<?php
/**
 * Serves the files of the check-in below `/attune-check/`, with the same bytes and headers as a web server that reads
 * `.htaccess`. Where it is not asked, it does nothing.
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The headers of a file.
 *
 * @param string $file Its path in the folder, with a slash in front.
 * @return string[]|null Values by name, or null where there is no such file.
 */
function attune_check_headers( $file ) {
	$made = attune_check_made();
	return isset( $made['files'][ $file ] ) ? $made['headers'][ $made['files'][ $file ] ] : null;
}

add_action( 'init', 'attune_check_serve', 0 );

/**
 * Answers where the address is one of ours.
 */
function attune_check_serve() {
	// As it came: it is compared with what is there, and never printed.
	$uri = isset( $_SERVER['REQUEST_URI'] ) ? (string) $_SERVER['REQUEST_URI'] : ''; // phpcs:ignore WordPress.Security
	if ( false === strpos( $uri, '/attune-check/' ) ) {
		return;
	}
	$path = strtok( $uri, '?' );
	$home = untrailingslashit( (string) wp_parse_url( get_option( 'home' ), PHP_URL_PATH ) );
	if ( ! preg_match( '#^' . preg_quote( $home, '#' ) . '(?:/index\.php)?/attune-check(/.+)$#', $path, $found ) ) {
		return;
	}
	// Some mail programs write the # of a link as %23. What stands after it goes into the fragment as it came.
	if ( preg_match( '#^((?:/[\w.-]+)+)%23(.*)$#', $found[1], $parts ) ) {
		wp_safe_redirect( untrailingslashit( attune_check_route() ) . $parts[1] . '#' . $parts[2], 302, 'Attune check-in' );
		exit;
	}
	foreach ( array( '', '.html', 'index.html' ) as $ending ) {
		$file = $found[1] . $ending;
		if ( attune_check_headers( $file ) ) {
			attune_check_send( $file );
		}
	}
}

/**
 * Sends a file, and ends.
 *
 * @param string $file Its path in the folder, with a slash in front.
 */
function attune_check_send( $file ) {
	// What other plug-ins do to a page would change bytes that the policy holds to. Some look at what they hold once more,
	// and keep it.
	defined( 'DONOTCACHEPAGE' ) || define( 'DONOTCACHEPAGE', true );
	while ( ob_get_level() && ob_end_clean() ) {
		continue;
	}
	// A visit leaves no cookie of another plug-in behind.
	foreach ( array( 'Set-Cookie', 'Expires', 'Pragma', 'X-Powered-By' ) as $name ) {
		header_remove( $name );
	}
	foreach ( attune_check_headers( $file ) as $name => $value ) {
		header( "$name: $value" );
	}
	$kinds = array(
		'html' => 'text/html; charset=utf-8',
		'js'   => 'text/javascript; charset=utf-8',
		'png'  => 'image/png',
	);
	header( 'Content-Type: ' . $kinds[ pathinfo( $file, PATHINFO_EXTENSION ) ] );
	header( 'Vary: Accept-Encoding' );
	$bytes = file_get_contents( dirname( ATTUNE_CHECK_FILE ) . "/site$file" );
	$tag   = '"' . md5( $bytes ) . '"';
	header( "ETag: $tag" );
	$asked = isset( $_SERVER['HTTP_IF_NONE_MATCH'] ) ? (string) $_SERVER['HTTP_IF_NONE_MATCH'] : ''; // phpcs:ignore WordPress.Security
	if ( false !== strpos( $asked, $tag ) ) {
		status_header( 304 );
		exit;
	}
	status_header( 200 );
	$accepts = isset( $_SERVER['HTTP_ACCEPT_ENCODING'] ) ? (string) $_SERVER['HTTP_ACCEPT_ENCODING'] : ''; // phpcs:ignore WordPress.Security
	if ( function_exists( 'gzencode' ) && ! ini_get( 'zlib.output_compression' ) && preg_match( '/\bgzip\b/', $accepts ) ) {
		header( 'Content-Encoding: gzip' );
		$bytes = gzencode( $bytes, 6 );
	}
	echo $bytes; // phpcs:ignore WordPress.Security.EscapeOutput -- A file of ours, as it is.
	exit;
}
